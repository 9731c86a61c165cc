# سحب شكاية

withdraw-which = أي شكاية تريدون سحبها؟
    .name = الشكاية

withdraw-look =
    .found =
        الشكاية { $reference } ({ $category })
        ما أرسلتم: { $about }
    .shared =
        الشكاية { $reference } ({ $category })
        ما أرسلتم: { $about }
        أشخاص آخرون بلغوا عن المشكل نفسه: تبقى مفتوحة من أجلهم.
    .joined = الشكاية { $reference } ({ $category }): أرسلها آخرون، وأنتم تتابعونها معهم.
    .over = الشكاية { $reference } ({ $category }) لم تعد جارية: { $status }. لا شيء يسحب.
    .none = ليست لديكم أي شكاية جارية: لا شيء يسحب.

withdraw-sure = هل تريدون حقا سحبها؟
    .name = التأكيد
    .yes = 🗑 نعم، اسحبوها
    .no = لا، أبقوها

withdraw-take_back =
    .withdrawn = تم سحب الشكاية { $reference }، ولم يعد أحد يعالجها. لديكم يوم واحد إن غيرتم رأيكم.
    .shared = سجلنا أنكم لم تعودوا تطلبونها. تبقى الشكاية { $reference } مفتوحة من أجل الآخرين.
    .left = لم تعودوا تتابعون الشكاية { $reference }.
    .over = هذه الشكاية لم تعد جارية: لا شيء يسحب.

withdraw-kept =
    .kept = حسنا، بقيت الشكاية كما كانت.

withdraw-undo = ↩️ أعيدوها
withdraw-put_back =
    .done = حسنا، الشكاية { $reference } مفتوحة من جديد 👌
    .too_late = فات الوقت لإعادتها. إن كان المشكل ما زال قائما، بلغوا عنه من جديد هنا.
