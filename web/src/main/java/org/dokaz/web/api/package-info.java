/** The workbench for programs: what people do on its pages, as JSON, and the tokens by which programs speak for them. */
@NullMarked
package org.dokaz.web.api;

import org.jspecify.annotations.NullMarked;
