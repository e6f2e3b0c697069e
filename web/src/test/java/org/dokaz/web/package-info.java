/** Tests of the workbench as those meet it who knock at its doors. */
@org.jspecify.annotations.NullMarked
package org.dokaz.web;
