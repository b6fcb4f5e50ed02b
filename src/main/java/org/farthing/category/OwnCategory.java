package org.farthing.category;

/**
 * A category of a ledger's own.
 *
 * @param version to be handed back when it is changed
 * @param archived it is offered no more
 */
public record OwnCategory(CategoryView view, int version, boolean archived) {}
