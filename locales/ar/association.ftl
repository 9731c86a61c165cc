# الجمعيات: ما يقرأه من ينوب عن إحداها

association-bound = تمّ الأمر: هذا الهاتف ينوب عن { $association } 👌 ستصلكم هنا رسائل الجماعة ودعواتها. تريدون عريضة باسم الجمعية؟ اكتبوا «أريد إطلاق عريضة باسم الجمعية».
    .unknown = لم يعد هذا الرابط صالحا. اطلبوا رابطا جديدا من الجماعة.

association-invited =
    .yes = ✅ سنحضر
    .no = ❌ لن نحضر

association-answer =
    .yes = سُجّل: ستحضر { $association } 👌 إن تغيّر الأمر فاضغطوا الزر الآخر.
    .no = سُجّل: لن تحضر { $association }. شكرا لإخبارنا 🙏
    .gone = لم يعد هذا الزر صالحا.
    .over = انقضى يوم الجواب. اتصلوا بالجماعة إن كنتم تريدون الحضور.

association-field-culture = الثقافة والتراث
association-field-sport = الرياضة
association-field-social = العمل الاجتماعي والتضامن
association-field-health = الصحة
association-field-environment = البيئة
association-field-education = التعليم
association-field-youth = الشباب
association-field-women = النساء
association-field-disability = الإعاقة
association-field-quarter = الحي
association-field-crafts = الصناعة التقليدية والمهن
association-field-other = مجال آخر
