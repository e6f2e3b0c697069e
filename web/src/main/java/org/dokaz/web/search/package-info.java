/** The search: one query over transcripts, claims and entities, narrowed down by facets, kept under a name by whoever asks it. */
@NullMarked
package org.dokaz.web.search;

import org.jspecify.annotations.NullMarked;
