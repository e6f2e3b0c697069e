/**
 * Who is said to have said what: quotations, words of saying, the people behind both, in three languages under one design.
 * It does not judge what is said; making claims of it is another stage's work.
 */
@NullMarked
package org.dokaz.read.speech;

import org.jspecify.annotations.NullMarked;
