/**
 * Drawing and measuring to tell machines apart, by the criteria of Englehardt & Narayanan, "Online Tracking: A 1-million-site Measurement and
 * Analysis" (2016), section 6: a canvas of at least 16 × 16 pixels with two colours or ten distinct characters of text that is read back and
 * whose context is never saved or restored; at least fifty distinct fonts measured; sound made only to be read.
 */
export const fingerprintPart = `
  const drawn = new WeakMap();
  const drawnOn = (canvas) => {
    let about = mapGet(drawn, canvas);
    if (!about) { about = { chars: dict(), colours: dict(), kept: false }; mapSet(drawn, canvas, about); }
    return about;
  };
  for (const name of ['CanvasRenderingContext2D', 'OffscreenCanvasRenderingContext2D']) {
    const ink = proto(name);
    for (const method of ['fillText', 'strokeText'])
      wrap(ink, method, (self, [text]) => {
        const about = drawnOn(self.canvas);
        const words = String(text);
        for (let i = 0; i < words.length && i < 200; i += 1) about.chars[words[i]] = 1;
        about.colours[String(self.fillStyle)] = 1;
      });
    for (const method of ['save', 'restore']) wrap(ink, method, (self) => { drawnOn(self.canvas).kept = true; });
    wrap(ink, 'getImageData', (self, [, , width, height]) => read(self.canvas, Math.abs(width), Math.abs(height)));
    wrap(ink, 'measureText', (self) => {
      const font = self.font;
      if (font in fontsSeen && fontsSeen[font] > 3) return;
      fontsSeen[font] = (fontsSeen[font] || 0) + 1;
      mine().fonts[font] = 1;
    });
  }
  const fontsSeen = dict();
  const read = (canvas, width, height) => {
    if (!(width >= 16 && height >= 16)) return;
    const about = mapGet(drawn, canvas);
    if (!about || about.kept) return;
    const chars = keys(about.chars).length;
    if (chars >= 10 || (chars > 0 && keys(about.colours).length >= 2)) mine().canvas += 1;
  };
  for (const method of ['toDataURL', 'toBlob']) wrap(proto('HTMLCanvasElement'), method, (self) => read(self, self.width, self.height));
  wrap(proto('OffscreenCanvas'), 'convertToBlob', (self) => read(self, self.width, self.height));

  // Text set in one family after the other and measured in the page.
  for (const side of ['offsetWidth', 'offsetHeight'])
    wrapRead(proto('HTMLElement'), side, (self) => {
      const family = self.style && self.style.fontFamily;
      if (!family || family in fontsSeen) return;
      fontsSeen[family] = 9;
      mine().fonts[family] = 1;
    });
  wrap(proto('FontFaceSet'), 'check', (self, [font]) => { mine().fonts[String(font)] = 1; });

  // The name of the graphics card.
  for (const name of ['WebGLRenderingContext', 'WebGL2RenderingContext'])
    wrap(proto(name), 'getParameter', (self, [parameter]) => { if (parameter === 0x9245 || parameter === 0x9246) mine().webgl += 1; });

  // A tone that nobody hears, and the reading of it.
  for (const name of ['BaseAudioContext', 'AudioContext', 'OfflineAudioContext'])
    for (const method of ['createOscillator', 'createDynamicsCompressor', 'createAnalyser']) wrap(proto(name), method, () => { mine().sound[method] = 1; });
  const listened = () => { const about = mine(); if ('createOscillator' in about.sound && keys(about.sound).length >= 2) about.audio += 1; };
  wrap(proto('OfflineAudioContext'), 'startRendering', listened);
  for (const method of ['getFloatFrequencyData', 'getByteFrequencyData']) wrap(proto('AnalyserNode'), method, listened);

  // What of the machine a page seldom needs to know.
  const reads = dict();
  const readOf = (name) => () => {
    if ((reads[name] = (reads[name] || 0) + 1) > 60) return;
    mine().navigator[name] = 1;
  };
  for (const name of ['hardwareConcurrency', 'deviceMemory', 'platform', 'plugins', 'mimeTypes', 'maxTouchPoints', 'webdriver', 'connection', 'oscpu', 'productSub', 'vendor'])
    wrapRead(proto('Navigator'), name, readOf(name));
  for (const name of ['colorDepth', 'pixelDepth', 'availLeft', 'availTop']) wrapRead(proto('Screen'), name, readOf(name));
  wrap(proto('Navigator'), 'getBattery', readOf('getBattery'));
`;
