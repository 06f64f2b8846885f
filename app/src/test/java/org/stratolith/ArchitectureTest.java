package org.stratolith;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * Holds the floors of {@code docs/architecture.md}: a room may look down only, and nothing goes in
 * circles.
 */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.stratolith");

  @Test
  void roomsLookDownOnly() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("cli")
        .definedBy("org.stratolith.cli..")
        .layer("report")
        .definedBy("org.stratolith.report..")
        .layer("study")
        .definedBy("org.stratolith.study..")
        .layer("cell")
        .definedBy("org.stratolith.cell..")
        .layer("instrument")
        .definedBy("org.stratolith.instrument..")
        .layer("foil")
        .definedBy("org.stratolith.foil..")
        .layer("phasefield")
        .definedBy("org.stratolith.phasefield..")
        .layer("reader")
        .definedBy("org.stratolith.reader..")
        .layer("analysis")
        .definedBy("org.stratolith.analysis..")
        .layer("record")
        .definedBy("org.stratolith.record..")
        .layer("matter")
        .definedBy("org.stratolith.matter..")
        .layer("text")
        .definedBy("org.stratolith.text..")
        .layer("numerics")
        .definedBy("org.stratolith.numerics..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("study")
        .mayOnlyBeAccessedByLayers("report", "cli")
        .whereLayer("cell")
        .mayOnlyBeAccessedByLayers("study", "report", "cli")
        .whereLayer("instrument")
        .mayOnlyBeAccessedByLayers("study", "report", "cli")
        .whereLayer("foil")
        .mayOnlyBeAccessedByLayers("study", "report", "cli")
        .whereLayer("phasefield")
        .mayOnlyBeAccessedByLayers("study", "report", "cli")
        .whereLayer("reader")
        .mayOnlyBeAccessedByLayers("study", "report", "cli")
        .whereLayer("analysis")
        .mayOnlyBeAccessedByLayers("study", "report", "cli")
        .whereLayer("record")
        .mayOnlyBeAccessedByLayers(
            "foil",
            "cell",
            "phasefield",
            "instrument",
            "reader",
            "analysis",
            "study",
            "report",
            "cli")
        .whereLayer("matter")
        .mayOnlyBeAccessedByLayers(
            "record",
            "foil",
            "cell",
            "phasefield",
            "instrument",
            "reader",
            "analysis",
            "study",
            "report",
            "cli")
        .check(CLASSES);
  }

  @Test
  void packagesGoInNoCircles() {
    slices().matching("org.stratolith.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
