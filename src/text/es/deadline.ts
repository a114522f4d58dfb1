import type { Words } from '../words.js';

/** By when a case has to be closed, or an incident answered, and how that is known. */
export const deadline = {
  'deadline.left': {
    one: 'Queda {count} día hábil',
    many: 'Quedan {count} días hábiles',
    other: 'Quedan {count} días hábiles',
  },
  'deadline.leftTime': 'Plazo restante: {time}',
  'deadline.today': 'Vence hoy',
  'deadline.overdue': 'Vencido',
  'deadline.overdueBy': {
    one: 'Vencido hace {count} día hábil',
    many: 'Vencido hace {count} días hábiles',
    other: 'Vencido hace {count} días hábiles',
  },
  'deadline.unknown': 'Fecha de compromiso desconocida',
  'deadline.calendarUnknown': 'Calendario desconocido',
  'deadline.unknownDate': 'Desconocida',

  'deadline.date': 'Fecha de compromiso de cierre',
  'deadline.timeLeft': 'Plazo restante',
  'deadline.how': 'Cómo se sabe',
  'deadline.since': 'Contado desde',
  'deadline.calendar': 'Días hábiles de',
  'deadline.computed': 'calculada',
  'deadline.businessDays': {
    one: '{count} día hábil',
    many: '{count} días hábiles',
    other: '{count} días hábiles',
  },
  'deadline.calendarDays': {
    one: '{count} día corrido',
    many: '{count} días corridos',
    other: '{count} días corridos',
  },
  'deadline.given': 'La ha fijado el marketplace',
  'deadline.byRecord': 'Calculada aquí: {days}, como indica el marketplace para este caso',
  'deadline.byPolicy': 'Calculada aquí: {days}, el plazo del marketplace para este tipo de caso',
  'deadline.byHost': 'Calculada aquí: {days}, el plazo de este portal para este tipo de caso',
  'deadline.received': '{date}, cuando lo recibiste',
  'deadline.opened': '{date}, cuando se abrió',

  'deadline.noRule': 'Ni el marketplace ni este portal indican hasta cuándo.',
  'deadline.noEvent': 'Se conoce el plazo, pero no cuándo recibiste el caso.',
  'deadline.notYet': 'El plazo aún no ha empezado a contar.',
  'deadline.noCalendar': 'Aquí no se sabe qué días son hábiles.',
  'deadline.beyondCalendar': 'Aquí no se conocen los feriados de ese año.',
  'deadline.noZone': 'Este navegador no conoce la zona horaria del marketplace.',

  'deadline.limit': 'Plazo',
  'deadline.byIncident': 'Calculado aquí: {days}, como indica el marketplace para esta incidencia',
  'deadline.closesBy': 'Se cierra por sí sola: {time} · calculada',
  'deadline.until': 'Hasta el {time} (calculado: {days})',
  'deadline.wasUntil': 'Venció el {time} (calculado: {days})',
  'deadline.daysUnknown': '{days}: calendario desconocido',
} satisfies Partial<Words>;
