package org.stratolith.reader.neware;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.ZipMembers;
import org.stratolith.reader.neware.AuxiliaryFiles.Sensor;
import org.stratolith.reader.neware.Markup.Tag;
import org.stratolith.text.InputException;

/** The rows of an NDAX, with its auxiliary sensors, whatever the version. */
final class NdaxRows {

  private static final int PAIRS = 0x65;
  private static final int NUMBERED = 0x74;
  private static final int FIRST_MARK = 4096 + 132;

  private final ZipMembers members;
  private final NdcFile data;
  private final List<Tag> testInfo;
  private final List<ProgramStep> program;
  private final Remarks remarks;

  NdaxRows(
      ZipMembers members,
      NdcFile data,
      List<Tag> testInfo,
      List<ProgramStep> program,
      Remarks remarks) {
    this.members = members;
    this.data = data;
    this.testInfo = testInfo;
    this.program = program;
    this.remarks = remarks;
  }

  Rows decode() {
    return switch (data.version()) {
      case 2 -> whole(RowLayout.NDC_2);
      case 5 -> whole(RowLayout.NDC_5);
      case 11, 14, 16, 17 -> split(known());
      default -> unknown();
    };
  }

  private NdcLayout known() {
    NdcLayout layout = NdcLayout.of(data.version());
    return layout == null ? NdcLayout.NDC_17 : layout;
  }

  private Rows whole(RowLayout layout) {
    NdcFile.Found found = data.rows(layout.length());
    FileBytes bytes = data.bytes();
    RowOffsets offsets = new RowOffsets(bytes, layout.index(), found.size());
    for (int at : found.at()) {
      if (bytes.i4(at + layout.index()) != 0) {
        offsets.add(at);
      }
    }
    int[] at = offsets.sorted(remarks);
    Rows rows = WholeRows.decode(bytes, layout, at, new RangeInference(program), remarks);
    AuxiliaryByIndex join = new AuxiliaryByIndex(bytes, at, layout.index());
    for (Sensor sensor : sensors()) {
      numbered(sensor, layout, join, rows);
    }
    join.remark(remarks);
    return rows;
  }

  /** Index, voltage and two temperatures stand in rows of the length of data rows. */
  private static void numbered(Sensor sensor, RowLayout layout, AuxiliaryByIndex join, Rows rows) {
    FileBytes bytes = sensor.file().bytes();
    int index = layout.index();
    for (int at : sensor.file().rows(layout.length()).at()) {
      long number = bytes.u4(at + index);
      if (number != 0) {
        join.set(
            rows,
            sensor.number(),
            number,
            bytes.i4(at + index + 23) / 1e4,
            bytes.i2(at + index + 33) / 10.0,
            bytes.i2(at + index + 35) / 10.0);
      }
    }
  }

  private Rows split(NdcLayout layout) {
    NdcFile runInfo = NdcFile.member(members, "data_runInfo.ndc");
    if (runInfo == null) {
      throw remarks.refuse(
          "data_runInfo.ndc is missing: voltage and current have no times",
          "Maybe the archive is damaged; export the test again");
    }
    NdcFile step = step();
    SplitRows split = SplitRows.decode(data, runInfo, step, layout, remarks);
    for (Sensor sensor : sensors()) {
      auxiliary(sensor, split, layout);
    }
    return split.rows();
  }

  private @Nullable NdcFile step() {
    try {
      return NdcFile.member(members, "data_step.ndc");
    } catch (InputException e) {
      return null;
    }
  }

  private void auxiliary(Sensor sensor, SplitRows split, NdcLayout layout) {
    FileBytes bytes = sensor.file().bytes();
    if (layout.version() == 14 || layout.version() == 17) {
      AuxiliaryFiles.floats(sensor, split.rows(), split.number(), remarks);
    } else if (bytes.length() > FIRST_MARK && bytes.u1(FIRST_MARK) == PAIRS) {
      AuxiliaryFiles.pairs(sensor, split.rows(), split.number());
    } else if (bytes.length() > FIRST_MARK && bytes.u1(FIRST_MARK) == NUMBERED) {
      AuxiliaryFiles.numbered(sensor, split.rows(), split.number());
    } else {
      remarks.warn(
          bytes.name() + " holds an auxiliary sensor in a form that is not known",
          "Maybe report the file");
    }
  }

  private List<Sensor> sensors() {
    try {
      return AuxiliaryFiles.of(members, testInfo, remarks);
    } catch (InputException e) {
      remarks.warn("auxiliary sensors cannot be read", "Maybe the archive is damaged");
      return List.of();
    }
  }

  /** Tries the layouts we know, the newest first, and takes one whose contents make sense. */
  private Rows unknown() {
    for (NdcLayout layout :
        List.of(NdcLayout.NDC_17, NdcLayout.NDC_14, NdcLayout.NDC_16, NdcLayout.NDC_11)) {
      Remarks own = new Remarks(remarks.file());
      try {
        NdcFile runInfo = NdcFile.member(members, "data_runInfo.ndc");
        if (runInfo != null) {
          Rows rows = SplitRows.decode(data, runInfo, step(), layout, own).rows();
          if (own.all().isEmpty() && Plausibility.of(rows)) {
            remarks.warn(
                "is NDC "
                    + data.version()
                    + ", which is not known; it was read as NDC "
                    + layout.version()
                    + ", which fits its steps, voltages and charges",
                "Maybe check some rows against the instrument's software, and report the version");
            return split(layout);
          }
        }
      } catch (InputException e) {
        // The next layout may do.
      }
    }
    throw remarks.refuse(
        "is NDC " + data.version() + ", which is not known, and no known layout makes sense",
        "Maybe export it as CSV from the instrument's software, and report the version");
  }
}
