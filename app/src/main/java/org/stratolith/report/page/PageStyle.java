package org.stratolith.report.page;

import org.stratolith.report.chart.Palette;

/** The look of a page: one column of text, tables and panels that make the most of its width. */
final class PageStyle {

  private static final String RULES =
      """
      *{box-sizing:border-box}
      html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
      body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:74rem;background:var(--bg);color:var(--ink);
      font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
      h1{font-size:1.7rem;line-height:1.2;margin:0 0 .6rem;letter-spacing:-.01em;overflow-wrap:anywhere}
      h2{overflow-wrap:anywhere;font-size:1.2rem;margin:2.6rem 0 .7rem;padding-top:.6rem;border-top:1px solid var(--line)}
      h3{font-size:1rem;margin:1.6rem 0 .4rem}
      p,ul{max-width:46rem}p{margin:.5rem 0}
      .lead{font-size:1.05rem}.soft,small,figcaption,footer,caption{color:var(--soft)}
      a{color:var(--link)}
      .tallies{display:flex;flex-wrap:wrap;gap:.6rem;margin:1.1rem 0}
      .tallies div{background:var(--panel);border:1px solid var(--line);border-radius:6px;
      padding:.45rem .8rem}
      dt{font-size:.8rem;color:var(--soft)}
      dd{margin:0;font-size:1.15rem;font-weight:600;font-variant-numeric:tabular-nums}
      dd.met{color:var(--met)}dd.unmet{color:var(--unmet)}
      nav ul{list-style:none;padding:0;margin:1rem 0;display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;
      max-width:none;font-size:.9rem}
      nav a{text-decoration:none}nav a:hover{text-decoration:underline}
      .scroll{overflow-x:auto;margin:.8rem 0 1.2rem}
      table{border-collapse:collapse;width:100%;font-size:.87rem;line-height:1.4}
      caption{text-align:left;padding-bottom:.4rem}
      th,td{text-align:left;vertical-align:top;padding:.38rem .7rem .38rem 0;
      border-bottom:1px solid var(--grid);overflow-wrap:break-word}
      th{border-bottom:1px solid var(--soft);font-weight:600;white-space:nowrap}
      tbody tr:hover{background:var(--panel)}
      .num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
      td small{display:block;font-size:.92em}
      td.num small{white-space:normal}
      td.code span{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.94em;
      white-space:nowrap}
      td.met>span,td.unmet>span,td.word>span{display:inline-block;padding:0 .5em;border-radius:4px;
      white-space:nowrap}
      td.met>span{color:var(--met);background:var(--met-bg)}
      td.unmet>span{color:var(--unmet);background:var(--unmet-bg);font-weight:600}
      td.word>span{border:1px solid var(--line)}
      table.few{width:auto}
      @media print,(min-width:40.01rem){
      td.num,td.word,td.met,td.unmet,td.code{width:1%}
      td:first-child{min-width:9.5rem}
      .num+td,.num+th{padding-left:.4rem}
      }
      figure{margin:1.2rem 0 2rem}
      .panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1rem}
      .panels.one{max-width:34rem}
      .panels>svg{width:100%;height:auto;max-width:38rem}
      .tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr));gap:.8rem}
      .tiles img{display:block;width:100%;height:auto;image-rendering:pixelated;border:1px solid var(--line)}
      figcaption{font-size:.87rem;max-width:52rem;margin-top:.5rem}figcaption b{color:var(--ink)}
      details{margin:.6rem 0}summary{cursor:pointer;color:var(--link)}
      footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.8rem;font-size:.85rem}
      [role=button]{cursor:pointer}.off{opacity:.3}
      @media screen and (max-width:40rem){
      body{padding:1.2rem .9rem 3rem}
      table,tbody,tr,td{display:block;width:100%}
      caption{display:block}
      thead{position:absolute;left:-99rem}
      tr{border:1px solid var(--line);border-radius:6px;margin-bottom:.6rem;padding:.35rem .7rem}
      td,td.num{border:0;padding:.12rem 0;text-align:left;display:grid;
      grid-template-columns:7.5rem minmax(0,1fr);white-space:normal}
      td.code span{white-space:normal;overflow-wrap:anywhere}
      td::before{content:attr(data-label);color:var(--soft)}
      td>span{justify-self:start}
      td small{grid-column:2}
      td:empty{display:none}
      }
      @media print{
      body{max-width:none;padding:0;font-size:10pt}nav{display:none}
      h2{break-after:avoid}figure,tr{break-inside:avoid}.scroll{overflow:visible}
      .panels{grid-template-columns:1fr 1fr}.panels.one{grid-template-columns:1fr}
      td.met>span,td.unmet>span{border:1px solid currentColor}
      details::details-content{content-visibility:visible;block-size:auto}
      }
      """;

  private PageStyle() {}

  static String css() {
    return Palette.css() + RULES + Palette.chartRules();
  }
}
