// The part of a logger that this channel uses.

/** Only codes and counts are written: no words, no people, no ids of WhatsApp, which hold telephone numbers. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
