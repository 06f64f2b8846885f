package org.stratolith.reader.neware;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.reader.Remark;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** Collects what is noticed about one file. */
final class Remarks {

  private final String file;
  private final List<Remark> remarks = new ArrayList<>();

  Remarks(String file) {
    this.file = file;
  }

  /** The file's name, for messages. */
  String file() {
    return file;
  }

  void note(String message, String advice) {
    remarks.add(new Remark(Remark.Weight.NOTE, problem(message, advice)));
  }

  void warn(String message, String advice) {
    remarks.add(new Remark(Remark.Weight.WARNING, problem(message, advice)));
  }

  InputException refuse(String message, String advice) {
    return new InputException(problem(message, advice));
  }

  List<Remark> all() {
    return remarks;
  }

  private Problem problem(String message, String advice) {
    return new Problem(Place.ofFile(file), message, advice);
  }
}
