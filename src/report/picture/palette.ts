export type Theme = 'light' | 'dark';

/** The colours of the panel's tokens that a picture needs. */
export interface Palette {
  readonly ground: string;
  readonly head: string;
  readonly line: string;
  readonly text: string;
  readonly dim: string;
  readonly lost: string;
  readonly lostGround: string;
  readonly lostLine: string;
  readonly onLost: string;
  readonly kept: string;
  readonly session: string;
  readonly other: string;
  readonly mark: string;
  readonly onMark: string;
  /** Of the letters A, B and C; the others are told by the letter alone. */
  readonly sites: readonly [string, string, string];
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    ...{ ground: '#ffffff', head: '#f8f9fd', line: '#d3e3fd', text: '#1f1f1f', dim: '#5e5e5e' },
    ...{ lost: '#b3261e', lostGround: '#fcebeb', lostLine: '#dc362e', onLost: '#ffffff', kept: '#146c2e' },
    ...{ session: '#0b57d0', other: '#5f6368', mark: '#fde293', onMark: '#1f1f1f' },
    sites: ['#00677f', '#8c1ed3', '#9f4312'],
  },
  dark: {
    ...{ ground: '#282828', head: '#2d2e30', line: '#4a4a4a', text: '#e3e3e3', dim: '#ababab' },
    ...{ lost: '#f2b8b5', lostGround: '#463130', lostLine: '#e46962', onLost: '#1f1f1f', kept: '#6dd58c' },
    ...{ session: '#a8c7fa', other: '#ababab', mark: '#7a5c00', onMark: '#fff3c4' },
    sites: ['#5cd5fb', '#e2b6ff', '#feb796'],
  },
};
