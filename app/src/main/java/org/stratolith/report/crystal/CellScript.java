package org.stratolith.report.crystal;

import org.stratolith.report.page.Block;

/**
 * Turns a cell: by mouse, finger or keys, on a canvas that takes the place of the still drawing.
 * Only the views along an edge move by themselves, for a third of a second, and not where the
 * reader prefers less motion.
 */
final class CellScript {

  private static final String CSS =
      """
      .crystal .stage{max-width:30rem}
      .crystal .stage>svg,.crystal canvas{display:block;width:100%;height:auto;aspect-ratio:1}
      .crystal canvas{touch-action:none;cursor:grab;border-radius:6px}
      .crystal canvas:focus-visible{outline:2px solid var(--link)}
      .crystal .live>svg{display:none}
      .crystal .tools{display:flex;flex-wrap:wrap;gap:.35rem;margin:.4rem 0}
      .crystal button{font:inherit;font-size:.87rem;min-width:2.3rem;padding:.25rem .6rem;border:1px solid var(--line);
      border-radius:5px;background:var(--panel);color:var(--ink);cursor:pointer}
      .crystal button[aria-pressed=true]{border-color:var(--link);color:var(--link)}
      .crystal .atoms{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin:.4rem 0;padding:0}
      .crystal .atoms svg{width:1.25rem;height:1.25rem;vertical-align:-.3rem;margin-right:.35rem}
      .cell-part{fill:var(--c)}.cell-void{fill:var(--bg)}
      .cell-light{fill:white;fill-opacity:.085}
      .cell-rim{fill:none;stroke:black;stroke-opacity:.45;stroke-width:.8}
      .cell-bond{stroke:var(--c);fill:none}
      .cell-edge{stroke:var(--soft);stroke-width:1;fill:none}
      @media print{.crystal .tools{display:none}}
      """;

  private static final String SCRIPT =
      """
      (function(){
      function numbers(s){return s?s.split(' ').map(Number):[]}
      function product(p,q){var r=[],i,j;for(i=0;i<3;i++)for(j=0;j<3;j++)
      r.push(p[3*i]*q[j]+p[3*i+1]*q[3+j]+p[3*i+2]*q[6+j]);return r}
      function about(x,t){var c=Math.cos(t),s=Math.sin(t);return x?[1,0,0,0,c,-s,0,s,c]:[c,0,s,0,1,0,-s,0,c]}
      function unit(v){var l=Math.hypot(v[0],v[1],v[2]);return v.map(function(x){return x/l})}
      function cross(u,v){return[u[1]*v[2]-u[2]*v[1],u[2]*v[0]-u[0]*v[2],u[0]*v[1]-u[1]*v[0]]}
      function right(R){var x=unit(R.slice(0,3)),z=unit(cross(x,R.slice(3,6)));return x.concat(cross(z,x),z)}
      function colour(name){return getComputedStyle(document.documentElement).getPropertyValue('--'+name).trim()}
      document.querySelectorAll('.crystal .stage').forEach(function(stage){
      var d=stage.dataset,edges=numbers(d.edges),R=numbers(d.turn),start=R,bare=!!d.bare,n=1,zoom=1,size=0,scale=1,queued=false,
      balls={},scenes={},canvas=document.createElement('canvas'),pen=canvas.getContext('2d');
      if(!pen)return;
      var kinds=d.kinds.split(';').map(function(k){var v=numbers(k),parts=[];
      for(var i=1;i<v.length;i+=2)parts.push([v[i],v[i+1]]);return{r:v[0],parts:parts}});
      function scene(){
      if(scenes[n])return scenes[n];
      var a=numbers(d['atoms'+n]),b=numbers(d['bonds'+n]),c=numbers(d['stubs'+n]),atoms=[],halves=[],lines=[],reach=0,i,j;
      for(i=0;i<a.length;i+=4){atoms.push({p:[a[i]/100,a[i+1]/100,a[i+2]/100],k:kinds[a[i+3]],n:a[i+3]})}
      function half(p,m){var l=Math.hypot(m[0]-p.p[0],m[1]-p.p[1],m[2]-p.p[2]),f=Math.min(.9*p.k.r/l,1);
      halves.push({p:p.p.map(function(x,t){return x+f*(m[t]-x)}),q:m,c:'s'+p.k.parts[0][0],w:.16})}
      for(i=0;i<b.length;i+=2){var p=atoms[b[i]],q=atoms[b[i+1]],m=p.p.map(function(x,t){return(x+q.p[t])/2});half(p,m);half(q,m)}
      for(i=0;i<c.length;i+=4)half(atoms[c[i]],[c[i+1]/100,c[i+2]/100,c[i+3]/100]);
      function corner(axis,x,u,v){var f=[0,0,0],r=[0,0,0];f[axis]=x;f[(axis+1)%3]=u;f[(axis+2)%3]=v;
      f.forEach(function(g,s){for(var t=0;t<3;t++)r[t]+=(g-n/2)*edges[3*s+t]});return r}
      var tips=[];
      for(var axis=0;axis<3;axis++){tips.push([corner(axis,0,0,0),corner(axis,n,0,0)]);
      for(i=0;i<=n;i++)for(j=0;j<=n;j++)for(var s=0;s<12*n;s++)
      {var from=corner(axis,s/12,i,j),to=corner(axis,(s+1)/12,i,j);
      if(!atoms.some(function(t){return Math.hypot(t.p[0]-(from[0]+to[0])/2,t.p[1]-(from[1]+to[1])/2,t.p[2]-(from[2]+to[2])/2)<t.k.r}))
      lines.push({p:from,q:to,c:'soft',w:0})}}
      atoms.forEach(function(t){reach=Math.max(reach,Math.hypot(t.p[0],t.p[1],t.p[2])+t.k.r)});
      halves.concat(lines).forEach(function(t){reach=Math.max(reach,Math.hypot(t.q[0],t.q[1],t.q[2]))});
      return scenes[n]={atoms:atoms,lines:lines,halves:halves,tips:tips,reach:reach}}
      function ball(i){
      if(balls[i])return balls[i];
      var k=kinds[i],r=k.r*scale,c=document.createElement('canvas'),g=c.getContext('2d'),from=-Math.PI/2,m=Math.ceil(r)+2;
      c.width=c.height=2*m;g.translate(m,m);
      function fill(style){g.fillStyle=style;g.fill()}
      g.beginPath();g.arc(0,0,r,0,7);fill(colour('bg'));
      k.parts.forEach(function(p){var to=from+2*Math.PI*Math.min(p[1],1);g.beginPath();
      if(p[1]<.995)g.moveTo(0,0);g.arc(0,0,r,from,to);fill(colour('s'+p[0]));from=to});
      var light=g.createRadialGradient(-.35*r,-.4*r,0,-.1*r,-.1*r,1.1*r);
      light.addColorStop(0,'rgba(255,255,255,.6)');light.addColorStop(.55,'rgba(255,255,255,0)');light.addColorStop(1,'rgba(0,0,0,.35)');
      g.beginPath();g.arc(0,0,r,0,7);fill(light);g.strokeStyle='rgba(0,0,0,.45)';g.lineWidth=Math.max(1,size/500);g.stroke();
      return balls[i]=c}
      function draw(){
      queued=false;
      var s=scene(),side=Math.round(canvas.clientWidth*(window.devicePixelRatio||1)),next;
      if(!side)return;
      if(side!==size){canvas.width=canvas.height=size=side;balls={}}
      next=.93*size/2/s.reach*zoom;if(next!==scale){scale=next;balls={}}
      var ink={};function shade(c){return ink[c]||(ink[c]=colour(c))}
      function at(p){return[R[0]*p[0]+R[1]*p[1]+R[2]*p[2],R[3]*p[0]+R[4]*p[1]+R[5]*p[2],R[6]*p[0]+R[7]*p[1]+R[8]*p[2]]}
      function x(p){return size/2+scale*p[0]}function y(p){return size/2-scale*p[1]}
      var items=s.atoms.map(function(t){var p=at(t.p);return{z:p[2],p:p,n:t.n}});
      s.lines.concat(bare?[]:s.halves).forEach(function(t){var p=at(t.p),q=at(t.q);items.push({z:(p[2]+q[2])/2,p:p,q:q,c:t.c,w:t.w})});
      items.sort(function(p,q){return p.z-q.z});
      pen.clearRect(0,0,size,size);
      items.forEach(function(t){
      if(t.q){pen.beginPath();pen.moveTo(x(t.p),y(t.p));pen.lineTo(x(t.q),y(t.q));
      pen.strokeStyle=shade(t.c);pen.lineWidth=t.w?Math.max(1,t.w*scale):size/420;pen.stroke()}
      else{var b=ball(t.n);pen.drawImage(b,x(t.p)-b.width/2,y(t.p)-b.width/2)}});
      pen.font='600 '+size/32+'px system-ui,sans-serif';pen.textAlign='center';pen.textBaseline='middle';
      pen.lineWidth=size/110;pen.lineJoin='round';
      s.tips.forEach(function(t,i){var p=at(t[0]),q=at(t[1]),u=q[0]-p[0],v=q[1]-p[1],l=Math.hypot(u,v),f=l>1e-6?Math.min(size/17/scale/l,1):0;
      q=[q[0]+f*u,q[1]+f*v];pen.strokeStyle=shade('bg');pen.strokeText('abc'[i],x(q),y(q));
      pen.fillStyle=shade('ink');pen.fillText('abc'[i],x(q),y(q))})}
      function redraw(){if(!queued){queued=true;requestAnimationFrame(draw)}}
      function turn(u,v){R=right(product(product(about(true,v),about(false,u)),R));redraw()}
      function zoomed(f){zoom=Math.min(8,Math.max(.4,zoom*f));redraw()}
      function go(to){
      if(matchMedia('(prefers-reduced-motion: reduce)').matches){R=to;redraw();return}
      var from=R,t0=performance.now();
      (function step(){var t=Math.min(1,(performance.now()-t0)/350),e=t*t*(3-2*t);
      var mix=from.map(function(r,i){return r+(to[i]-r)*e}),c=cross(mix.slice(0,3),mix.slice(3,6));
      if(t===1)R=to;else if(Math.hypot(c[0],c[1],c[2])>.05)R=right(mix);
      draw();if(t<1)requestAnimationFrame(step)})()}
      function along(k){var w=k===2?1:2,t=unit(edges.slice(3*k,3*k+3)),r=unit(cross(edges.slice(3*w,3*w+3),t));
      go(r.concat(cross(t,r),t))}
      var tools=document.createElement('div');tools.className='tools';
      function button(text,label,act){var b=document.createElement('button');b.type='button';b.textContent=text;
      b.setAttribute('aria-label',label);b.title=label;b.addEventListener('click',function(){act(b)});tools.appendChild(b);return b}
      ['a','b','c'].forEach(function(e,i){button(e,'View along '+e,function(){along(i)})});
      button('\\u21ba','First view',function(){zoom=1;go(start)});
      button('+','Nearer',function(){zoomed(1.25)});button('\\u2212','Farther',function(){zoomed(.8)});
      button('bonds','Bonds',function(b){bare=!bare;b.setAttribute('aria-pressed',!bare);redraw()}).setAttribute('aria-pressed',!bare);
      if(d.atoms2)button('2\\u00d72\\u00d72','Two by two by two cells',function(b){n=3-n;b.setAttribute('aria-pressed',n===2);redraw()})
      .setAttribute('aria-pressed','false');
      canvas.tabIndex=0;canvas.setAttribute('role','img');
      canvas.setAttribute('aria-label','Unit cell of '+d.name+'. Drag or use the arrow keys to turn it, plus and minus to zoom, a, b and c to look along an edge.');
      canvas.addEventListener('keydown',function(k){var s=Math.PI/24,act={ArrowLeft:[-s,0],ArrowRight:[s,0],ArrowUp:[0,-s],ArrowDown:[0,s]}[k.key];
      if(k.ctrlKey||k.metaKey||k.altKey)return;
      if(act)turn(act[0],act[1]);else if(k.key==='+'||k.key==='=')zoomed(1.25);else if(k.key==='-')zoomed(.8);
      else if(/^[abc]$/.test(k.key))along('abc'.indexOf(k.key));else return;k.preventDefault()});
      var held={};
      canvas.addEventListener('pointerdown',function(p){canvas.setPointerCapture(p.pointerId);held[p.pointerId]=[p.clientX,p.clientY]});
      canvas.addEventListener('pointermove',function(p){var was=held[p.pointerId];if(!was)return;
      var ids=Object.keys(held),now=[p.clientX,p.clientY];
      if(ids.length===2){var o=held[ids[0]===String(p.pointerId)?ids[1]:ids[0]];
      zoomed(Math.hypot(now[0]-o[0],now[1]-o[1])/Math.max(1,Math.hypot(was[0]-o[0],was[1]-o[1])))}
      else turn((now[0]-was[0])*.01,(now[1]-was[1])*.01);
      held[p.pointerId]=now});
      ['pointerup','pointercancel'].forEach(function(e){canvas.addEventListener(e,function(p){delete held[p.pointerId]})});
      canvas.addEventListener('wheel',function(w){if(document.activeElement!==canvas&&!w.ctrlKey)return;
      w.preventDefault();zoomed(Math.exp(-w.deltaY*.0015))},{passive:false});
      stage.appendChild(canvas);stage.classList.add('live');stage.parentNode.insertBefore(tools,stage.nextSibling);
      if(window.ResizeObserver)new ResizeObserver(redraw).observe(canvas);
      matchMedia('(prefers-color-scheme:dark)').addEventListener('change',function(){balls={};redraw()});
      draw()})})();
      """;

  /** Style and script of all such figures of a page. */
  static final Block.Extra EXTRA = new Block.Extra("crystal", CSS, SCRIPT);

  private CellScript() {}
}
