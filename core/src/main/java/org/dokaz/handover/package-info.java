/**
 * Hand-overs to courts and prosecutors: one file that only the named recipients can open (CMS, RFC 5652 and 5083). Nothing of its content is
 * written anywhere in the clear. Knows nothing of cases and consent.
 */
@NullMarked
package org.dokaz.handover;

import org.jspecify.annotations.NullMarked;
