import type { ClosureOptions } from '../../src/model/case.js';

/** A type that the kit has never heard of, with fields of its own: nothing but data. */
export const WARRANTY: ClosureOptions = {
  reviewed: true,
  outcomes: [
    {
      id: 'proceeds',
      label: 'Procede la garantía',
      criterion: 'El producto falla y está dentro de la garantía. Ejemplo: no enciende.',
      form: {
        id: 'warranty-yes',
        version: '3',
        fields: [
          {
            name: 'solution',
            kind: 'choice',
            label: '¿Qué recibe el cliente?',
            requirement: 'required',
            choices: [
              { value: 'repair', label: 'Reparación', hint: 'En un servicio técnico autorizado.' },
              { value: 'replacement', label: 'Un producto nuevo' },
              { value: 'refund', label: 'La devolución del dinero' },
            ],
          },
          {
            name: 'workshop',
            kind: 'text',
            label: 'Servicio técnico',
            requirement: 'required',
            when: { field: 'solution', is: 'repair' },
          },
          {
            name: 'pick-up',
            kind: 'date',
            label: 'Día del retiro',
            requirement: 'required',
            min: 'today',
            when: { field: 'solution', in: ['repair', 'replacement'] },
          },
          {
            name: 'amount',
            kind: 'money',
            label: 'Monto',
            requirement: 'required',
            when: { field: 'solution', is: 'refund' },
          },
          {
            name: 'photo',
            kind: 'document',
            label: 'Foto de la falla',
            requirement: 'optional',
            files: { count: 2, extensions: ['jpg', 'png'] },
          },
        ],
      },
    },
    {
      id: 'second-opinion',
      label: 'Hace falta otro diagnóstico',
      form: {
        id: 'warranty-diagnosis',
        fields: [
          {
            name: 'report',
            kind: 'document',
            label: 'Informe técnico',
            requirement: 'one-of',
            group: 'proof',
          },
          {
            name: 'explanation',
            kind: 'long-text',
            label: 'Explicación',
            requirement: 'one-of',
            group: 'proof',
          },
        ],
      },
    },
  ],
};
