/** What people bring into the case: files, texts, folders, addresses, and how far their reading has come. */
@NullMarked
package org.dokaz.web.intake;

import org.jspecify.annotations.NullMarked;
