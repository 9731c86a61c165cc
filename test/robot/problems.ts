// The ten problems that are under way, or were sent, when somebody writes on: in the three ways of writing, and where they are.
export type Script = 'ary-Arab' | 'ary-Latn' | 'fr';
export type Problem = Record<Script, { told: string; place: string }> & { category: string };

/** Questions of a complaint under which something else may be said. */
export const QUESTIONS = ['place', 'photo', 'review'] as const;
export type Question = (typeof QUESTIONS)[number];

/** By the name that the lists give them. */
export const PROBLEMS: Readonly<Record<string, Problem>> = {
  lamp: {
    category: 'lighting',
    'ary-Arab': { told: 'البوطو ديال الضو قدام الدار طافي هادي تلت سيمانات', place: 'حي لسطاح' },
    'ary-Latn': { told: 'lpoto dyal do 9eddam ddar tafi hadi tlata simanat', place: 'hay Lastah' },
    fr: { told: 'le lampadaire devant la maison est éteint depuis trois semaines', place: 'quartier Lastah' },
  },
  trash: {
    category: 'waste',
    'ary-Arab': { told: 'البركاصة ديال الزبل عامرة وفايضة والريحة خانزة', place: 'باب الزركان' },
    'ary-Latn': { told: 'lberkasa dyal zbel 3amra o fayda o ri7a khanza', place: 'Bab Zorgane' },
    fr: { told: 'la benne à ordures déborde et ça pue', place: 'Bab Zorgane' },
  },
  hole: {
    category: 'roads',
    'ary-Arab': { told: 'كاينة واحد الحفرة كبيرة وسط الطريق', place: 'درب الشريف' },
    'ary-Latn': { told: 'kayna wa7ed l7ofra kbira west tri9', place: 'Derb Chrif' },
    fr: { told: 'il y a un gros trou au milieu de la route', place: 'Derb Chrif' },
  },
  water: {
    category: 'water_sewage',
    'ary-Arab': { told: 'قادوس ديال الما مهرس وكيسيل فالزنقة', place: 'الحي المحمدي' },
    'ary-Latn': { told: '9adous dyal lma mherres o kaysil f zen9a', place: 'Hay Mohammadi' },
    fr: { told: 'une conduite d’eau fuit dans la rue', place: 'Hay Mohammadi' },
  },
  dogs: {
    category: 'animals',
    'ary-Arab': { told: 'كاينين بزاف ديال الكلاب الضالة حدا المدرسة', place: 'حي لسطاح' },
    'ary-Latn': { told: 'kaynin bzaf dyal klab dallin 7da lmadrasa', place: 'hay Lastah' },
    fr: { told: 'il y a une meute de chiens errants près de l’école', place: 'quartier Lastah' },
  },
  noise: {
    category: 'noise',
    'ary-Arab': { told: 'واحد الورشة دايرة الصداع بالليل وما كتخليناش ننعسو', place: 'حي الشراردة' },
    'ary-Latn': { told: 'wa7ed lwercha dayra sda3 b lil o ma katkhlinach nn3so', place: 'Hay Chrarda' },
    fr: { told: 'un atelier fait du bruit toute la nuit', place: 'Hay Chrarda' },
  },
  tree: {
    category: 'green_spaces',
    'ary-Arab': { told: 'كاينة واحد الشجرة يابسة مايلة وتقدر تطيح', place: 'شارع الحسن الثاني' },
    'ary-Latn': { told: 'kayna wa7ed chejra yabsa mayla o t9der ti7', place: 'avenue Hassan II' },
    fr: { told: 'un arbre sec penche et risque de tomber', place: 'avenue Hassan II' },
  },
  sewer: {
    category: 'water_sewage',
    'ary-Arab': { told: 'الواد الحار خارج من البالوعة وفايض فالزنقة', place: 'المحايطة' },
    'ary-Latn': { told: 'lwad l7ar kharj mn regard o fayd f zen9a', place: "M'haita" },
    fr: { told: 'les égouts débordent du regard dans la rue', place: "M'haita" },
  },
  cafe: {
    category: 'public_space',
    'ary-Arab': { told: 'واحد القهوة محتلة الطروطوار كامل بالكراسي والطوابل', place: 'ساحة أسراك' },
    'ary-Latn': { told: 'wa7ed l9ahwa m7tella trottoir kamel b krasa o tbali', place: 'sa7at Assarag' },
    fr: { told: 'un café occupe tout le trottoir avec ses chaises et ses tables', place: 'place Assarag' },
  },
  park: {
    category: 'green_spaces',
    'ary-Arab': { told: 'اللعب ديال الدراري فالجردة مهرسين', place: 'حي الأمل' },
    'ary-Latn': { told: 'llo3b dyal drari f jarda mherrsin', place: 'Hay El Amal' },
    fr: { told: 'les balançoires du jardin d’enfants sont cassées', place: 'Hay El Amal' },
  },
};
