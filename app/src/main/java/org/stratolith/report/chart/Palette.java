package org.stratolith.report.chart;

/**
 * The colours, by name, for light and for dark, and the rules that dress a chart in them. The
 * series colours are after Okabe and Ito (2008), chosen so that people with any common
 * colour-vision deficiency can tell them apart; those for dark are the same hues, lightened.
 */
public final class Palette {

  private static final String LIGHT =
      """
      --bg:#ffffff;--panel:#f6f7f8;--ink:#1b1f24;--soft:#57606a;--line:#d5d9de;--grid:#e9ebee;
      --met:#0b6b3a;--met-bg:#e2f3e8;--unmet:#a3320b;--unmet-bg:#fbe6dc;--link:#0b5cad;
      --s0:#0072b2;--s1:#d55e00;--s2:#009e73;--s3:#b0588f;--s4:#c28a00;--s5:#3f9bd1;--s6:#6b6f76;
      """;

  private static final String DARK =
      """
      --bg:#14171a;--panel:#1d2125;--ink:#e6e8ea;--soft:#a3abb3;--line:#3a4047;--grid:#272c31;
      --met:#6fd39b;--met-bg:#15301f;--unmet:#ff9d78;--unmet-bg:#3a1d12;--link:#7db8f5;
      --s0:#5ab4f2;--s1:#ff8f4d;--s2:#3ecf9f;--s3:#e59bc9;--s4:#f0c24b;--s5:#9ad6f8;--s6:#b4b8be;
      """;

  private static final String CHART =
      """
      svg text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;\
      fill:var(--ink);font-variant-numeric:tabular-nums}
      svg .t{font-weight:600;font-size:13px}
      svg .m{text-anchor:middle}
      svg .e{text-anchor:end}
      svg .m,svg .e{fill:var(--soft)}
      svg .g{stroke:var(--grid);fill:none;stroke-width:1}
      svg .a{stroke:var(--soft);fill:none;stroke-width:1}
      svg .paper{fill:var(--bg)}
      svg .l{fill:none;stroke:var(--c);stroke-width:1.6;stroke-linejoin:round}
      svg .f{stroke-opacity:.8}
      svg .b{fill:var(--c);fill-opacity:.18;stroke:none}
      svg .p{fill:var(--c);stroke:var(--bg);stroke-width:.8}
      svg .h{fill:var(--bg);stroke:var(--c);stroke-width:1.6;stroke-linejoin:miter}
      svg text.w{fill:var(--c);stroke:var(--bg);stroke-width:3.5px;paint-order:stroke;\
      stroke-linejoin:round}
      .ci{--c:var(--ink)}.c0{--c:var(--s0)}.c1{--c:var(--s1)}.c2{--c:var(--s2)}.c3{--c:var(--s3)}\
      .c4{--c:var(--s4)}.c5{--c:var(--s5)}.c6{--c:var(--s6)}
      """;

  private Palette() {}

  /** The colours: light, dark where the reader prefers it, and light again on paper. */
  public static String css() {
    return ":root{color-scheme:light dark;\n"
        + LIGHT
        + "}\n@media screen and (prefers-color-scheme:dark){:root{\n"
        + DARK
        + "}}\n";
  }

  /** The rules for the parts of a chart. */
  public static String chartRules() {
    return CHART;
  }
}
