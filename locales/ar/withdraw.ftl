# سحب طلب

withdraw-which = أي طلب تريدون سحبه؟
    .name = الطلب

withdraw-look =
    .found =
        الطلب { $reference } ({ $category })
        ما أرسلتم: { $about }
    .shared =
        الطلب { $reference } ({ $category })
        ما أرسلتم: { $about }
        أشخاص آخرون بلغوا عن المشكل نفسه: يبقى مفتوحا من أجلهم.
    .joined = الطلب { $reference } ({ $category }): أرسله آخرون، وأنتم تتابعونه معهم.
    .over = الطلب { $reference } ({ $category }) لم يعد جاريا: { $status }. لا شيء يسحب.
    .none = ليس لديكم أي طلب جار: لا شيء يسحب.

withdraw-sure = هل تريدون حقا سحبه؟
    .name = التأكيد
    .yes = 🗑 نعم، اسحبوه
    .no = لا، أبقوه

withdraw-take_back =
    .withdrawn = تم سحب الطلب { $reference }، ولم يعد أحد يعالجه. لديكم يوم واحد إن غيرتم رأيكم. لماذا؟ اضغطوا على السبب إن شئتم.
    .told_why = تم سحب الطلب { $reference }، ولم يعد أحد يعالجه. لديكم يوم واحد إن غيرتم رأيكم.
    .shared = سجلنا أنكم لم تعودوا تطلبونه. يبقى الطلب { $reference } مفتوحا من أجل الآخرين.
    .left = لم تعودوا تتابعون الطلب { $reference }.
    .over = هذا الطلب لم يعد جاريا: لا شيء يسحب.

withdraw-kept =
    .kept = حسنا، بقي الطلب كما كان.

withdraw-undo = ↩️ أعيدوه
withdraw-put_back =
    .done = حسنا، الطلب { $reference } مفتوح من جديد 👌
    .too_late = فات الوقت لإعادته. إن كان المشكل ما زال قائما، بلغوا عنه من جديد هنا.

withdraw-why =
    .mended = ✅ حُلّ المشكل
    .settled = 🤝 اتفقنا
    .mistaken = ✏️ أخطأت
    .worried = 😟 خوفا من مشاكل
    .thanks = شكرا على إخبارنا 🙏
