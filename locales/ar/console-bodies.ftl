# هيئات التشاور وأعضاؤها واجتماعاتها، في لوحة العمل.

console-menu-bodies = الهيئات
console-bodies = الهيئات
console-bodies-none = لا توجد هيئة بعد.
console-body = الهيئة
console-body-new = هيئة جديدة
console-body-add = إنشاء
console-body-names = اسم الهيئة
console-name-ar = الاسم بالعربية
console-name-fr = الاسم بالفرنسية
console-back-to-body = العودة إلى الهيئة

## الأعضاء

console-members = الأعضاء
console-members-joined = المرتبطون بالهاتف
console-members-none = لا يوجد عضو بعد.
console-members-former = الأعضاء السابقون
console-office = الصفة
console-office-member = العضوية
console-office-president = الرئاسة
console-office-vice_president = نيابة الرئاسة
console-office-secretary = التقرير
console-seat-new = عضو جديد
console-seat-add = إضافة وإنشاء الرمز
console-seat-add-more = يظهر الرمز مرة واحدة فقط. صلاحيته بالأيام: { $count }.
console-seat-state = الولوج
console-seat-joined = مرتبط
console-seat-waiting = تم تسليم الرمز
console-seat-code-until = إلى غاية { $date }
console-seat-code-over = انتهت صلاحية الرمز
console-seat-ended = انتهت العضوية يوم { $date }
console-seat-left = غادر الهيئة
console-seat-not-reached = غير مرتبط بعد: يجب إخباره بطريقة أخرى
console-seat-code = رمز الولوج
console-seat-code-more = يظهر هذا الرمز هنا فقط ويستعمل مرة واحدة (صلاحيته بالأيام: { $count }). يكتبه العضو للبوت.
console-seat-code-link = يمكن للعضو أيضا أن يفتح هذا الرابط.
console-seat-code-renew = رمز جديد
console-seat-end = إنهاء
console-seat-end-more = لن يتوصل هذا الشخص بأي دعوة بعد الآن. يبقى حضوره السابق مسجلا.
console-seat-end-do = إنهاء العضوية
console-attendance = الحضور
console-attendance-of = { $count } من { $total }

## الاجتماعات

console-meetings = الاجتماعات
console-meetings-none = لا يوجد اجتماع.
console-meeting = الاجتماع
console-meeting-new = اجتماع جديد
console-meeting-next = الاجتماع القادم
console-meeting-title = العنوان
console-meeting-day = اليوم
console-meeting-time = الساعة
console-meeting-plan = توجيه الدعوة
console-meeting-plan-more = يتوصل كل عضو مرتبط بالدعوة، ثم بتذكير قبل 7 أيام ويوم وساعتين.
console-meeting-change = تعديل
console-meeting-change-do = حفظ وإخبار
console-meeting-change-more = يتم إخبار الأعضاء بالتغيير. إذا تغير الموعد تمحى الأجوبة السابقة.
console-meeting-changed-by-others = عدل أحد الزملاء هذا الاجتماع في هذه الأثناء. لم يحفظ أي شيء، وكلماتكم باقية في الاستمارة.
console-meeting-cancel = إلغاء الاجتماع
console-meeting-cancel-more = سيتم إخبار الأعضاء. لا يمكن التراجع عن الإلغاء.
console-meeting-cancel-do = إلغاء وإخبار
console-meeting-held-do = انعقد الاجتماع
console-meeting-planned = مبرمج
console-meeting-cancelled = ملغى
console-meeting-held = انعقد
console-agenda = جدول الأعمال
console-invitations = الدعوات
console-answers = الأجوبة
console-answer-rsvp = الجواب
console-rsvp-yes = نعم
console-rsvp-no = لا
console-rsvp-excused = معتذر
console-rsvp-silent = دون جواب
console-attended = حاضر
console-attended-later = يُسجل الحضور ابتداء من ثلاثين دقيقة قبل البداية.
console-present-do = تسجيل الحضور
console-room-code = رمز الحضور
console-room-code-more = يعلق في القاعة. يكتبه العضو في المحادثة، من 30 دقيقة قبل الاجتماع إلى 3 ساعات بعد بدايته، فيسجل حضوره.
console-absent-do = تصحيح

## بعد الاستمارة

console-told-seat-made-before = هذا العضو مضاف من قبل. إذا ضاع الرمز فأنشئوا رمزا جديدا.
console-told-seat-taken = هذا العضو مرتبط من قبل، أو انتهت عضويته.
console-told-seat-ended = انتهت العضوية.
console-told-meeting-planned = تمت برمجة الاجتماع. سيتم إخبار الأعضاء.
console-told-meeting-changed = تم تعديل الاجتماع. سيتم إخبار الأعضاء.
console-told-meeting-cancelled = تم إلغاء الاجتماع. سيتم إخبار الأعضاء.
console-told-meeting-held = تم التسجيل.
console-told-meeting-far = يحدد الاجتماع لسنتين من الآن على الأكثر: تأكدوا من السنة.
console-told-meeting-past = هذا الموعد مضى.
console-told-meeting-over = لم يعد ممكنا تعديل هذا الاجتماع.

## السجل

console-area-body = الهيئات
console-area-meeting = الاجتماعات
console-deed-body-save = حفظ هيئة
console-deed-body-seat = إضافة عضو
console-deed-body-seat_code = رمز جديد لعضو
console-deed-body-seat_end = إنهاء عضوية
console-deed-meeting-plan = برمجة اجتماع
console-deed-meeting-change = تعديل اجتماع
console-deed-meeting-cancelled = إلغاء اجتماع
console-deed-meeting-held = انعقاد اجتماع
console-deed-meeting-attended = تسجيل حضور
console-carried = آراء مطلوبة
console-carried-what = فكرة أو مشروع
console-carried-since = أحيلت في
console-carried-until = الرأي منتظر في
