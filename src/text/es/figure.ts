import type { Words } from '../words.js';

/** Of the quality figures. */
export const figure = {
  'figure.title': 'Indicadores de calidad',
  'figure.incidentRate': 'Tasa de incidencias',
  'figure.refundRate': 'Tasa de reembolsos',
  'figure.answerTime': 'Tiempo de respuesta',
  'figure.lateShipmentRate': 'Tasa de envíos con retraso',
  'figure.grade': 'Valoración',
  'figure.atMost': 'Objetivo: como máximo {value}',
  'figure.atLeast': 'Objetivo: como mínimo {value}',
  'figure.met': 'Objetivo cumplido',
  'figure.missed': 'Objetivo sin cumplir',
  'figure.trend': '{name} antes: {values}',
  'figure.period': '{period} {value}',
  'figure.asOf': 'A fecha de {time}',
} satisfies Partial<Words>;
