package org.stratolith.reader.neware;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.ZipMembers;
import org.stratolith.reader.neware.Markup.Tag;
import org.stratolith.text.InputException;

/** Neware's {@code .ndax}, a ZIP, with data of NDC 2, 5, 11, 14, 16 or 17. */
public final class NewareNdax implements InstrumentFormat {

  private static final String DATA = "data.ndc";

  @Override
  public String name() {
    return "Neware NDAX";
  }

  @Override
  public boolean recognises(FileBytes file) {
    return ZipMembers.recognises(file) && ZipMembers.of(file).has(DATA);
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    Remarks remarks = new Remarks(file.name());
    ZipMembers members = ZipMembers.of(file);
    if (members.directoryDamaged()) {
      remarks.warn(
          "the archive's directory is missing or damaged; members were found by themselves",
          "Maybe the file was cut off while it was copied");
    }
    NdcFile data = NdcFile.member(members, DATA);
    if (data == null || data.type() != NdcFile.DATA) {
      throw remarks.refuse(
          DATA + (data == null ? " is empty" : " is of type " + data.type() + ", not 1"),
          "Maybe the archive is damaged; export the test again");
    }
    List<Tag> testInfo = Markup.tags(optional(members, "TestInfo.xml", remarks));
    FileBytes stepXml = optional(members, "Step.xml", remarks);
    List<ProgramStep> program = Program.read(stepXml);
    Map<String, String> metadata = NdaxMetadata.read(testInfo, Markup.tags(stepXml));
    NdaxMetadata.versions(Markup.tags(optional(members, "VersionInfo.xml", remarks)), metadata);
    NdaxRows rows = new NdaxRows(members, data, testInfo, program, remarks);
    return Assembly.reading(
        name() + " (NDC " + data.version() + ")",
        rows.decode(),
        program,
        new LinkedHashMap<>(metadata),
        options,
        remarks);
  }

  /** A member that only tells more about the test; damage to it is remarked. */
  private static @Nullable FileBytes optional(ZipMembers members, String name, Remarks remarks) {
    try {
      FileBytes member = members.member(name);
      if (member == null) {
        remarks.note(name + " is missing", "Maybe the archive was packed by hand");
      }
      return member;
    } catch (InputException e) {
      remarks.warn(name + " cannot be read", "Maybe the archive is damaged");
      return null;
    }
  }
}
