package org.stratolith.study;

import org.jspecify.annotations.Nullable;
import org.stratolith.text.Place;

/**
 * What the paper says about a quantity, and how the model's number will be judged.
 *
 * @param quantity what is measured
 * @param cycle the cycle it belongs to, or 0
 * @param relation how the model's number should stand to {@code paper}, or to the other study's
 *     number
 * @param paper the paper's number in the quantity's unit, or NaN where the paper gives only an
 *     order between two cells
 * @param otherStudy the study whose number for the same quantity is the reference, or null
 * @param tolerance relative tolerance for {@link Relation#EQUAL}, NaN for bounds
 * @param status what the number is worth as evidence
 * @param source figure or page of the paper
 * @param note what a reader of the scoreboard should know, or null
 * @param place where the study file says so
 */
public record Expectation(
    Measurand quantity,
    int cycle,
    Relation relation,
    double paper,
    @Nullable String otherStudy,
    double tolerance,
    Status status,
    String source,
    @Nullable String note,
    Place place) {

  /** The name of the row: the quantity, and the cycle where one belongs to it. */
  public String label() {
    return quantity.needsCycle() ? quantity.label() + " at cycle " + cycle : quantity.label();
  }
}
