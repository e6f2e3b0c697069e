@NullMarked
package org.dokaz.read.extract.mail;

import org.jspecify.annotations.NullMarked;
