import { word } from './controls.js';

/** A mail that tells of a case, and where its link leads. */
export interface CaseMail {
  readonly number: string;
  readonly address: string;
}

/** Shows the mail as her mail program would: the portal's own, from the kit's event alone. */
export function showMail(place: HTMLElement, { number, address }: CaseMail): void {
  const mail = document.createElement('article');
  mail.className = 'mail';
  const link = document.createElement('a');
  link.className = 'plain-link';
  link.href = address;
  link.textContent = word('mailLink').replace('{number}', number);
  const close = document.createElement('button');
  close.className = 'btn';
  close.type = 'button';
  close.textContent = word('mailClose');
  const actions = document.createElement('p');
  actions.className = 'mail-actions';
  actions.append(link, close);
  mail.append(
    line('mail-from', word('mailFrom').replace('{market}', 'Plazuela')),
    line('mail-subject', word('mailSubject').replace('{number}', number)),
    line('mail-body', word('mailBody')),
    actions,
  );
  for (const each of [link, close]) each.addEventListener('click', () => mail.remove());
  place.append(mail);
}

function line(name: string, words: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = name;
  paragraph.textContent = words;
  return paragraph;
}
