package org.stratolith.matter.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymmetryOperationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x,-y+1/2,z; x,-y+1/2,z",
        "X , 1/2-Y, Z; x,-y+1/2,z",
        "-y, x-y, z+0.3333; -y,x-y,z+1/3",
        "x-3/4,y,z; x+1/4,y,z",
        "y+.5,-1*x,z + 0.2; y+1/2,-x,z+0.2",
        "x,y,2x+z; x,y,2x+z",
        "z+11/12,x,y+5/24; z+11/12,x,y+5/24"
      })
  void tripletsAreRead(String triplet, String canonical) {
    SymmetryOperation operation = SymmetryOperation.parse(triplet);
    assertThat(operation).hasToString(canonical);
    assertThat(SymmetryOperation.parse(operation.toString())).isEqualTo(operation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "x,y; 'x,y' has 2 parts between commas, but needs 3",
        "x,y,w; in 'w', 'w' is none of x, y, z",
        "x,y,; in '', it ends where x, y, z or a number is due",
        "x,y z,z; in 'y z', a + or - is missing before 'z'",
        "x,y,z+1/; in 'z+1/', a fraction has no denominator",
        "x,y,z+1/0; in 'z+1/0', a fraction has no denominator",
        "x,y,z+1.2.3; in 'z+1.2.3', '1.2.3' is no number",
        "x,y,1/2z; 'x,y,1/2z' has a factor that is no whole number",
        "x,y,0; the linear part has determinant 0, but a symmetry operation has 1 or -1"
      })
  void nonsenseIsRefused(String triplet, String message) {
    assertThatThrownBy(() -> SymmetryOperation.parse(triplet))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void groupsAreClosed() {
    List<SymmetryOperation> group =
        SymmetryOperation.group(
            List.of(SymmetryOperation.parse("-x,y+1/2,-z"), SymmetryOperation.parse("-x,-y,-z")));
    assertThat(group).hasToString("[x,y,z, -x,y+1/2,-z, -x,-y,-z, x,-y+1/2,z]");
    assertThatThrownBy(() -> SymmetryOperation.group(List.of(SymmetryOperation.parse("x+y,y,z"))))
        .hasMessage("the generators make no finite space group");
  }
}
