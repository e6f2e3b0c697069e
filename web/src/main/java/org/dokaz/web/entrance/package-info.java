/** Where people sign in and out, and an owner gives accounts and takes them. */
@NullMarked
package org.dokaz.web.entrance;

import org.jspecify.annotations.NullMarked;
