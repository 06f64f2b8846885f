package org.stratolith.report.page;

/**
 * Two conveniences: a series is dimmed by a click on its legend, a table sorted by a click on a
 * heading. The page says everything without them. The marks around the script let a parser of XML
 * pass over it.
 */
final class PageScript {

  static final String SCRIPT =
      """
      //<![CDATA[
      function act(e,f){e.setAttribute('role','button');e.setAttribute('tabindex','0');
      e.addEventListener('click',f);
      e.addEventListener('keydown',function(k){if(k.key==='Enter'||k.key===' '){k.preventDefault();f()}})}
      document.querySelectorAll('svg .legend').forEach(function(l){act(l,function(){
      var off=l.classList.toggle('off');l.setAttribute('aria-pressed',off);
      l.closest('svg').querySelectorAll('[data-series]').forEach(function(s){
      if(s.dataset.series===l.dataset.label)s.style.display=off?'none':''})})});
      document.querySelectorAll('table').forEach(function(t){var b=t.tBodies[0];
      if(b.rows.length>2)Array.prototype.forEach.call(t.tHead.rows[0].cells,function(h,c){act(h,function(){
      var up=h.getAttribute('aria-sort')!=='ascending';
      t.querySelectorAll('th').forEach(function(o){o.removeAttribute('aria-sort')});
      h.setAttribute('aria-sort',up?'ascending':'descending');
      var v=function(r){return r.cells[c].firstChild?r.cells[c].firstChild.textContent:''};
      var n=function(s){return parseFloat(s.replace(/[\\u202f\\u2265\\u2264><= ]/g,'').replace('\\u2212','-'))};
      Array.prototype.slice.call(b.rows).sort(function(p,q){var x=v(p),y=v(q),d=n(x)-n(y);
      if(isNaN(d))d=x.localeCompare(y);return up?d:-d}).forEach(function(r){b.appendChild(r)})})})});
      //]]>
      """;

  private PageScript() {}
}
