/** A rectangle in the measures of the page's picture. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const least = 3;

function framed(ax: number, ay: number, bx: number, by: number): Frame {
  return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) };
}

function place(rect: SVGRectElement, { x, y, width, height }: Frame): void {
  for (const [name, value] of Object.entries({ x, y, width, height })) rect.setAttribute(name, String(value));
}

/**
 * Marks areas on the picture of a page, by dragging or by keyboard. What is drawn goes into the form beside it, which works without
 * this too; nothing is sent before somebody sends it.
 */
class RedactPage extends HTMLElement {
  #svg: SVGSVGElement | null = null;
  #form: HTMLFormElement | null = null;
  #frame: SVGRectElement | undefined;
  #now: Frame = { x: 0, y: 0, width: 0, height: 0 };
  #start: DOMPoint | undefined;
  readonly #pending: { readonly rect: SVGRectElement; readonly input: HTMLInputElement }[] = [];

  connectedCallback(): void {
    this.#svg = this.querySelector('svg');
    this.#form = this.querySelector('form:has([data-pending])');
    if (this.#svg === null || this.#form === null) return;
    this.dataset.ready = 'true';
    const { width, height } = this.#svg.viewBox.baseVal;
    this.#now = { x: width * 0.1, y: height * 0.1, width: width * 0.2, height: 14 };
    this.#svg.setAttribute('tabindex', '0');
    this.#svg.setAttribute('role', 'application');
    const help = this.#form.querySelector('p');
    if (help !== null) {
      help.id = 'sladd-hjelp';
      this.#svg.setAttribute('aria-describedby', help.id);
    }
    this.#svg.addEventListener('pointerdown', (event) => this.#begin(event));
    this.#svg.addEventListener('pointermove', (event) => this.#drag(event));
    this.#svg.addEventListener('pointerup', () => this.#end());
    this.#svg.addEventListener('pointercancel', () => this.#forget());
    this.#svg.addEventListener('keydown', (event) => this.#key(event));
    this.#svg.addEventListener('focus', () => this.#show());
    this.#svg.addEventListener('blur', () => this.#hide());
    this.#tell();
  }

  #point(event: PointerEvent): DOMPoint | undefined {
    const matrix = this.#svg?.getScreenCTM();
    return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()) : undefined;
  }

  #begin(event: PointerEvent): void {
    // A finger scrolls the page; it marks words in the list.
    if (event.pointerType === 'touch' || event.button !== 0) return;
    this.#start = this.#point(event);
    this.#svg?.setPointerCapture(event.pointerId);
    event.preventDefault();
  }

  #drag(event: PointerEvent): void {
    const point = this.#point(event);
    if (this.#start === undefined || point === undefined) return;
    this.#now = framed(this.#start.x, this.#start.y, point.x, point.y);
    this.#show();
  }

  #end(): void {
    const drawn = this.#start !== undefined;
    this.#start = undefined;
    if (drawn && this.#now.width >= least && this.#now.height >= least) this.#add();
  }

  #forget(): void {
    this.#start = undefined;
    this.#hide();
  }

  #key(event: KeyboardEvent): void {
    const step = event.ctrlKey || event.metaKey ? 20 : 4;
    const { x, y, width, height } = this.#now;
    const ways: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    };
    const way = ways[event.key];
    if (way !== undefined) {
      const [dx, dy] = way;
      this.#now = event.shiftKey
        ? { x, y, width: Math.max(least, width + dx), height: Math.max(least, height + dy) }
        : { x: Math.max(0, x + dx), y: Math.max(0, y + dy), width, height };
      this.#show();
    } else if (event.key === 'Enter') this.#add();
    else if (event.key === 'Backspace' || event.key === 'Delete') this.#takeBack();
    else return;
    event.preventDefault();
  }

  #show(): void {
    if (this.#svg === null) return;
    this.#frame ??= this.#rect('sv-redact-cursor');
    this.#frame.removeAttribute('hidden');
    place(this.#frame, this.#now);
  }

  #hide(): void {
    this.#frame?.remove();
    this.#frame = undefined;
  }

  #rect(name: string): SVGRectElement {
    const rect = document.createElementNS(svgNamespace, 'rect');
    rect.setAttribute('class', name);
    this.#svg?.append(rect);
    return rect;
  }

  #add(): void {
    if (this.#svg === null || this.#form === null) return;
    const { width, height } = this.#svg.viewBox.baseVal;
    const { x, y } = this.#now;
    const parts = [x / width, y / height, this.#now.width / width, this.#now.height / height];
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = 'flate';
    input.value = parts.map((part) => (part * 100).toFixed(3)).join(',');
    this.#form.append(input);
    const rect = this.#rect('sv-redact-new');
    place(rect, this.#now);
    this.#pending.push({ rect, input });
    this.#tell();
  }

  #takeBack(): void {
    const last = this.#pending.pop();
    last?.rect.remove();
    last?.input.remove();
    this.#tell();
  }

  #tell(): void {
    const status = this.querySelector<HTMLElement>('[data-pending]');
    if (status === null) return;
    const count = this.#pending.length;
    const { none = '', one = '', more = '' } = status.dataset;
    status.textContent = count === 0 ? none : count === 1 ? one : more.replace('2', String(count));
  }
}

customElements.define('sv-redact', RedactPage);
