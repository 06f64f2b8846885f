package org.stratolith.reader.neware;

import org.jspecify.annotations.Nullable;
import org.stratolith.record.StepType;

/** What a step does, as Neware codes it. */
enum StepCode {
  CC_CHG(1, "CC_Chg", StepType.CHARGE, 1),
  CC_DCHG(2, "CC_DChg", StepType.DISCHARGE, -1),
  CV_CHG(3, "CV_Chg", StepType.HOLD, 1),
  REST(4, "Rest", StepType.REST, 0),
  CYCLE(5, "Cycle", StepType.OTHER, 0),
  END(6, "End", StepType.OTHER, 0),
  CCCV_CHG(7, "CCCV_Chg", StepType.CHARGE, 1),
  CP_DCHG(8, "CP_DChg", StepType.DISCHARGE, -1),
  CP_CHG(9, "CP_Chg", StepType.CHARGE, 1),
  CR_DCHG(10, "CR_DChg", StepType.DISCHARGE, -1),
  PAUSE(13, "Pause", StepType.REST, 0),
  PULSE(16, "Pulse", StepType.PULSE, 0),
  SIM(17, "SIM", StepType.OTHER, 0),
  PCCCV_CHG(18, "PCCCV_Chg", StepType.CHARGE, 1),
  CV_DCHG(19, "CV_DChg", StepType.HOLD, -1),
  CCCV_DCHG(20, "CCCV_DChg", StepType.DISCHARGE, -1),
  CONTROL(21, "Control", StepType.OTHER, 0),
  OCV(22, "OCV", StepType.REST, 0),
  RAMP(25, "Ramp", StepType.OTHER, 0),
  CPCV_DCHG(26, "CPCV_DChg", StepType.DISCHARGE, -1),
  CPCV_CHG(27, "CPCV_Chg", StepType.CHARGE, 1);

  private final int code;
  private final String word;
  private final StepType type;
  private final int direction;

  StepCode(int code, String word, StepType type, int direction) {
    this.code = code;
    this.word = word;
    this.type = type;
    this.direction = direction;
  }

  /** The code with this number, or null if it is not known. */
  static @Nullable StepCode of(int code) {
    for (StepCode step : values()) {
      if (step.code == code) {
        return step;
      }
    }
    return null;
  }

  /** Neware's own word. */
  String word() {
    return word;
  }

  StepType type() {
    return type;
  }

  /** 1 if it charges, -1 if it discharges, 0 if it may do either or neither. */
  int direction() {
    return direction;
  }
}
