/*
 * Drawn on a grid of 20 with one line: what goes into the `d` of a path. One name each, so that a page loads those it
 * shows.
 */

export const alert = 'M10 3.2 17.5 16.4h-15zM10 8.2v3.6m0 2.3v.1';
export const attachment =
  'm15.7 9.3-5.6 5.6a3.3 3.3 0 0 1-4.7-4.7l6-6a2.2 2.2 0 0 1 3.1 3.1l-5.9 5.9a1 1 0 0 1-1.5-1.5l5.2-5.2';
export const back = 'm12.5 4.5-5.5 5.5 5.5 5.5';
export const both =
  'M7.3 9.2a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2M2.5 16c.2-2.7 2-4.4 4.8-4.4s4.6 1.7 4.8 4.4M13 9.2a2.4 2.4 0 0 0 0-4.8m1.4 7.3c1.8.4 2.9 1.9 3.1 4';
export const check = 'm4.5 10.6 3.6 3.6 7.4-8.2';
export const clock = 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14m0-11v4.2l2.6 1.6';
export const customer =
  'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4 16.5c.3-3 2.6-4.8 6-4.8s5.7 1.8 6 4.8';
export const document = 'M5.5 3h6l3.5 3.5V17h-9.5zM11.5 3v3.5H15M8 10.5h4.5M8 13.5h4.5';
export const download = 'M10 3.5v8.8m-3.6-3.5 3.6 3.6 3.6-3.6M4 16.3h12';
export const figures = 'M4 16.5v-5h3v5zm4.5 0v-9h3v9zm4.5 0v-13h3v13z';
export const filter = 'M3.5 5.5h13M6 10h8m-5.5 4.5h3';
export const inbox = 'M3 11.5 5.2 4.5h9.6l2.2 7v4H3zm0 0h3.8l1 2h4.4l1-2H17';
export const lock = 'M5 9h10v7.5H5zm2.2 0V6.4a2.8 2.8 0 0 1 5.6 0V9';
export const offline =
  'M3 3l14 14M6.3 7.2A4 4 0 0 0 6 15.5h8.7M9 5.3a4.6 4.6 0 0 1 6 4 3.1 3.1 0 0 1 1.9 4.4';
export const operator =
  'M10 3 4.5 5.2v4.3c0 3.5 2.2 6 5.5 7.5 3.3-1.5 5.5-4 5.5-7.5V5.2zm-2.4 6.8 1.8 1.8 3.2-3.5';
export const picture = 'M3.5 4h13v12h-13zm0 9 3.5-3.5 3 3 2-2 4.5 4.5M12.8 7.6v.1';
export const plug = 'M7 3v4m6-4v4M4.5 7h11v2.2a5.5 5.5 0 0 1-11 0zM10 14.7V17';
export const more =
  'M5 10a.9.9 0 1 1-1.8 0A.9.9 0 0 1 5 10m5.9 0a.9.9 0 1 1-1.8 0 .9.9 0 0 1 1.8 0m5.9 0a.9.9 0 1 1-1.8 0 .9.9 0 0 1 1.8 0';
export const plus = 'M10 4v12M4 10h12';
export const refresh =
  'M16 9.2A6.1 6.1 0 0 0 5 6.6L3.8 8m.2 2.8a6.1 6.1 0 0 0 11 2.6l1.2-1.4M3.8 4.4V8h3.6m8.8 7.6V12h-3.6';
export const reply = 'M8 5 3.5 9.5 8 14M3.8 9.5h7.4a5 5 0 0 1 5 5v.8';
export const view =
  'M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5M10 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6';
export const search = 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11m4-1.5 4 4';
export const select = 'M4 4h12v12H4zm3 6.2 2.2 2.2 4-4.6';
