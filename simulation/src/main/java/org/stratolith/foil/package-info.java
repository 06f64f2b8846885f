/**
 * From a foil and a vapour to a stratified electrode: the process, step by step, with its balances.
 */
@NullMarked
package org.stratolith.foil;

import org.jspecify.annotations.NullMarked;
