# ما بشيء من أشياء المدينة يحمل رقما

thing-menu = شيء من أشياء المدينة

thing-name = { $name } رقم { $number }

thing-which = ما الرقم المكتوب على اللوحة؟
    .name = الشيء

thing-look =
    .found = ‏{ $thing }.
    .known = { $thing }. سبق أن بلغتم عنه: الطلب { $reference }. إن كان غير ذلك فاذكروه هنا.
    .retired = { $thing }: لم يعد في مكانه. إن كان هناك مشكل فبلغونا به هنا 👇
    .unknown = لم أجد شيئا بهذا الرقم. تأكدوا من اللوحة، أو بلغونا بالمشكل هنا 👇

thing-other_kind = هذا الرقم لشيء آخر: { $thing }. تأكدوا من اللوحة، أو بلغونا بالمشكل هنا 👇
thing-not_found = لم أجد الرقم { $number }: ربما ينقصه رقم. نتابع بدونه.
thing-placed = حسنا، سجلنا المكان: { $thing } 📍

thing-fault = ما الذي أصابه؟
    .name = المشكل

thing-details = صفوا لنا المشكل في كلمتين، أو أرسلوا رسالة صوتية 🎤
    .name = الوصف

thing-same = سبق أن بلغ عنه شخص آخر. هل هو المشكل نفسه؟
    .name = المشكل نفسه
    .skip = ❌ لا، مشكل آخر

thing-open = ‏{ $days ->
        [zero] بلغ عنه اليوم
        [one] بلغ عنه أمس
        [two] بلغ عنه قبل يومين
        [few] بلغ عنه قبل { $days } أيام
        [many] بلغ عنه قبل { $days } يوما
       *[other] بلغ عنه قبل { $days } يوم
    } · { $count ->
        [zero] شخص واحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصا
       *[other] { $count } شخص
    }

thing-photo = هل لديكم صورة؟ أرسلوها، فهي تفيد كثيرا. (اختياري)
    .name = الصور

thing-review = هل نرسله؟ الصورة تفيد إن كانت لديكم.

thing-file =
    .filed = { complaint-file.filed }
    .joined = { complaint-join.joined }
    .enough_today = { complaint-file.enough_today }
