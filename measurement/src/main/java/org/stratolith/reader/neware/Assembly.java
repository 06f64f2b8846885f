package org.stratolith.reader.neware;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratolith.reader.ChargeCheck;
import org.stratolith.reader.CycleCounting;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.ReadingOptions.CycleNumbers;
import org.stratolith.reader.Remark;
import org.stratolith.record.Column;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.record.TestRecord;

/** Makes the reading of a file from its rows. */
final class Assembly {

  private static final List<Column> COUNTERS =
      List.of(
          Column.of("Step Charging Capacity", "Ah"),
          Column.of("Step Discharging Capacity", "Ah"),
          Column.of("Step Charging Energy", "Wh"),
          Column.of("Step Discharging Energy", "Wh"));
  private static final Column UNIX_TIME = Column.of("Unix Time", "s");
  private static final Column LOCAL_TIME = Column.of("Local Time", "s");

  private Assembly() {}

  /**
   * The reading.
   *
   * @param program steps of the program by their numbers, or empty
   */
  static Reading reading(
      String format,
      Rows rows,
      List<ProgramStep> program,
      Map<String, String> metadata,
      ReadingOptions options,
      Remarks remarks) {
    List<Column> columns = new ArrayList<>(COUNTERS);
    columns.add(rows.localClock ? LOCAL_TIME : UNIX_TIME);
    columns.addAll(rows.extraColumns);
    List<double[]> values = new ArrayList<>();
    values.add(rows.charging);
    values.add(rows.discharging);
    values.add(rows.chargingEnergy);
    values.add(rows.dischargingEnergy);
    values.add(rows.clock);
    values.addAll(rows.extraValues);
    CyclingRecord record =
        CyclingRecord.adopting(
            TestTime.of(rows, remarks),
            rows.voltage,
            rows.current,
            options.electrodeArea(),
            columns,
            values.toArray(double[][]::new),
            steps(rows, program, cycles(rows, options.cycles(), remarks), remarks));
    if (rows.localClock && rows.size > 0) {
      remarks.note(
          "the time of day is that of the computer's clock, in a zone that the file does not tell",
          "Maybe add the zone before you compare it with other instruments");
    }
    Remark units = ChargeCheck.of(record, 0, 1).remark(remarks.file());
    if (units != null) {
      remarks.all().add(units);
    }
    return new Reading(
        format,
        List.of(new Measured.Test("", new TestRecord(record, List.of()))),
        metadata,
        remarks.all());
  }

  private static List<Step> steps(
      Rows rows, List<ProgramStep> program, int[] cycle, Remarks remarks) {
    Map<Integer, String> sentences = new HashMap<>();
    program.forEach(step -> sentences.putIfAbsent(step.id(), step.sentence()));
    Set<Integer> unknown = new LinkedHashSet<>();
    Map<Long, String> names = new HashMap<>();
    List<Step> steps = new ArrayList<>(rows.steps.size());
    for (int k = 0; k < rows.steps.size(); k++) {
      int id = rows.steps.id(k);
      int type = rows.steps.type(k);
      StepCode code = StepCode.of(type);
      if (code == null) {
        unknown.add(type);
      }
      String word = code == null ? "type " + type : code.word();
      String name =
          names.computeIfAbsent(
              (long) id << 32 | type, key -> id + ": " + sentences.getOrDefault(id, word));
      steps.add(
          new Step(
              k + 1,
              cycle[k],
              code == null ? StepType.OTHER : code.type(),
              name,
              rows.steps.from(k),
              rows.steps.to(k, rows.size),
              ""));
    }
    if (!unknown.isEmpty()) {
      remarks.warn(
          "steps have codes that are not known: "
              + unknown.stream().limit(8).map(String::valueOf).toList(),
          "Maybe report them with what the instrument's software calls them");
    }
    return steps;
  }

  private static int[] cycles(Rows rows, CycleNumbers choice, Remarks remarks) {
    int n = rows.steps.size();
    int[] stored = new int[n];
    int[] id = new int[n];
    int[] direction = new int[n];
    for (int k = 0; k < n; k++) {
      stored[k] = rows.steps.cycle(k);
      id[k] = rows.steps.id(k);
    }
    if (n == 0 || (choice == CycleNumbers.STORED && rows.storedCycles)) {
      return stored;
    }
    for (int k = 0; k < n; k++) {
      direction[k] = direction(rows, k);
    }
    CycleNumbers rule = choice == CycleNumbers.STORED ? CycleNumbers.AUTO : choice;
    remarks.note(
        (rows.storedCycles ? "cycles were counted anew, " : "has no cycle numbers: counted ")
            + CycleCounting.words(rule),
        "Maybe choose another way of counting with --cycles");
    return CycleCounting.count(rule, direction, id);
  }

  private static int direction(Rows rows, int step) {
    StepCode code = StepCode.of(rows.steps.type(step));
    if (code != null && (code.direction() != 0 || code.type() == StepType.REST)) {
      return code.direction();
    }
    double sum = 0;
    for (int row = rows.steps.from(step); row < rows.steps.to(step, rows.size); row++) {
      sum += rows.current[row];
    }
    return (int) Math.signum(sum);
  }
}
