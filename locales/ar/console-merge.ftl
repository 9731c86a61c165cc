## ضم شكايتين، فصلهما
console-merge = المشكل نفسه في شكاية أخرى
console-merge-about = إذا كانت شكاية أخرى مفتوحة عن الأمر نفسه فضموهما: تعالج واحدة ويخبر الجميع.
console-merge-open = البحث عن الشكاية الأخرى
console-merge-hint = { $count ->
        [zero] لا أحد يتابع هذه الشكاية.
        [one] الشخص الذي بلغ سيتابع الشكاية الأخرى ويخبر مرة واحدة.
        [two] الشخصان المعنيان سيتابعان الشكاية الأخرى ويخبران مرة واحدة.
        [few] { $count } أشخاص سيتابعون الشكاية الأخرى ويخبرون مرة واحدة.
        [many] { $count } شخصا سيتابعون الشكاية الأخرى ويخبرون مرة واحدة.
       *[other] { $count } شخص سيتابعون الشكاية الأخرى ويخبرون مرة واحدة.
    } الكلمات والصور تبقى مقروءة معها، وهذا الرقم يستمر في الجواب.
console-merge-near = شكايات مفتوحة قريبة في الموضوع نفسه
console-merge-found = الشكايات المفتوحة التي وجدت
console-merge-search = الرقم، كلمات، الحي
console-merge-none = لا توجد شكاية مفتوحة مطابقة. ابحثوا بالرقم أو بالكلمات.
console-merge-into = الشكاية التي تستمر
console-merge-reason = لماذا هو الأمر نفسه؟ (للزملاء)
console-merge-do = ضم الشكايتين
console-merged-into = هذه الشكاية تعالج مع
console-merged-here = { $count ->
        [zero] لا شكاية مضمومة إلى هذه
        [one] شكاية مضمومة إلى هذه
        [two] شكايتان مضمومتان إلى هذه
        [few] { $count } شكايات مضمومة إلى هذه
        [many] { $count } شكاية مضمومة إلى هذه
       *[other] { $count } شكاية مضمومة إلى هذه
    }
console-merged-unsent = كلماتكم إلى المواطن لم ترسل: خذوها في الشكاية الأخرى.
console-part = الفصل من جديد
console-part-reason = لماذا تفصل { $reference }؟ (للزملاء)
console-part-hint = من جاؤوا مع هذه الشكاية يتابعونها وحدها من جديد ويخبرون بذلك.
console-part-do = فصل
console-told-case-merged = ضمت الشكايتان.
console-told-case-parted = الشكاية تعالج من جديد على حدة.
console-case-no-target = لا يمكن للشكاية الأخرى أن تتلقاها: مغلقة، أو لمصلحة أخرى، أو هي نفسها.

## صورة تعرض على الجيران
console-picture-show = عرضها على الجيران
console-picture-show-hint = تعرض نسخة صغيرة على من يبلغ عن المشكل نفسه في المكان نفسه. تحققوا أولا: لا وجوه ولا أرقام سيارات.
console-picture-shown = صورة تعرض على الجيران.
console-picture-hide = إيقاف عرضها
console-told-case-picture-shown = الصورة تعرض على من يبلغ عن المشكل نفسه هنا.
console-told-case-picture-hidden = لم تعد أي صورة تعرض على الجيران.

## مشكلان في شكاية واحدة
console-split = مشكلان في شكاية واحدة
console-split-open = تتحدث عن مشكلين: فصلهما
console-split-new = المشكل الذي يصبح شكاية مستقلة
console-split-text = ما تحكيه الشكاية الجديدة
console-split-files = الصور والتسجيلات التي ترافقها
console-split-file = أخذ الملف { $number }
console-split-followers = من يتابع ماذا
console-split-follower = الشخص { $number }، منذ { $when }
console-split-stays = يتابع هذه فقط
console-split-both = يتابع الاثنتين
console-split-new_one = يتابع الجديدة فقط
console-split-hint = يتوصل من بلغ بالرقم الجديد مرة واحدة، والموعد الذي أعطي يسري على الاثنتين.
console-split-do = إنشاء الشكاية المستقلة
console-told-case-split = أصبح للمشكل الثاني رقمه: تجدونه في التتبع.
