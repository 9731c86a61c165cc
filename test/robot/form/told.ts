// Ten problems as citizens tell them, without and then with where they are: what is under way while a sentence is said.
export const QUESTIONS = ['place', 'photo', 'review'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface Told {
  category: string;
  ary: { details: string; place: string };
  fr: { details: string; place: string };
}

/** By the name that the lists give them. */
export const TOLD: Readonly<Record<string, Told>> = {
  lamp: {
    category: 'lighting',
    ary: { details: 'البولة ديال الزنقة اللي قدام الدار طافية هادي 3 ديال السيمانات', place: 'حي لاسطاح' },
    fr: { details: 'le lampadaire devant chez moi est en panne depuis 3 semaines', place: 'Lastah' },
  },
  trash: {
    category: 'waste',
    ary: { details: 'البركاصة ديال الزبل عامرة وريحتها خايبة بزاف', place: 'باب الزركان' },
    fr: { details: 'la poubelle déborde et ça pue', place: 'Bab Zorgane' },
  },
  hole: {
    category: 'roads',
    ary: { details: 'كاينة حفرة كبيرة فالطريق', place: 'درب الشريف' },
    fr: { details: 'il y a un grand trou dans la route', place: 'Derb Chrif' },
  },
  water: {
    category: 'water_sewage',
    ary: { details: 'قادوس ديال الما كيسيل فالزنقة', place: 'الحي المحمدي' },
    fr: { details: "une conduite d'eau fuit dans la rue", place: 'Hay Mohammadi' },
  },
  dogs: {
    category: 'animals',
    ary: { details: 'الكلاب الضالة مجموعين حدا المدرسة', place: 'حي لاسطاح' },
    fr: { details: "une meute de chiens errants près de l'école", place: 'Lastah' },
  },
  noise: {
    category: 'noise',
    ary: { details: 'واحد لاطوليي كيدير الصداع بزاف بالليل', place: 'حي الشراردة' },
    fr: { details: 'un atelier fait du bruit toute la nuit', place: 'Hay Chrarda' },
  },
  tree: {
    category: 'green_spaces',
    ary: { details: 'واحد الشجرة يابسة ومايلة قريبة تطيح', place: 'شارع الحسن الثاني' },
    fr: { details: 'un arbre sec penche et risque de tomber', place: 'avenue Hassan II' },
  },
  sewer: {
    category: 'water_sewage',
    ary: { details: 'الواد الحار خارج من البالوعة وعامر الزنقة', place: 'لمحايطة' },
    fr: { details: "les égouts sortent d'un regard", place: "M'haita" },
  },
  cafe: {
    category: 'public_space',
    ary: { details: 'القهوة حاطة الكراسي وواخدة الطروطوار كامل', place: 'ساحة أسراك' },
    fr: { details: 'un café prend tout le trottoir avec ses chaises', place: 'place Assarag' },
  },
  park: {
    category: 'green_spaces',
    ary: { details: 'الجواجل ديال الدراري فالجردة مهرسين', place: 'حي الأمل' },
    fr: { details: 'les balançoires du jardin pour enfants sont cassées', place: 'Hay El Amal' },
  },
};
