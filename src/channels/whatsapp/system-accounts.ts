// Accounts of WhatsApp itself: they write like people, with codes and announcements, and nobody reads an answer there.

/**
 * `0` announces, 16505361212 and 447710173736 send the codes and notices of WhatsApp, Facebook and Instagram
 * (netflie/whatsapp-cloud-api pull request 234), 1 313 555 and 1 316 555 00 are Meta AI and the characters made with it
 * (as Baileys knows them).
 */
const SERVICE = /^(?:0+|16505361212|447710173736|1313555\d{4}|131655500\d{2})$/;

/** True for the number of an account that is nobody's. */
export function isService(number: string): boolean {
  return SERVICE.test(number);
}
