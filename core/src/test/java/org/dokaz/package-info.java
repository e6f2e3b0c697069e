/** Tests of the whole house. */
package org.dokaz;
