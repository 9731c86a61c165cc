# نسحبو الطلب

withdraw-which = أشمن طلب بغيتو تسحبو؟
    .name = الطلب

withdraw-look =
    .found =
        الطلب { $reference } ({ $category })
        شنو صيفطتو: { $about }
    .shared =
        الطلب { $reference } ({ $category })
        شنو صيفطتو: { $about }
        شي وحدين آخرين علمو بهاد المشكل: ليهم هوما كيبقى مفتوح.
    .joined = الطلب { $reference } ({ $category }): صيفطوه ناس آخرين، ونتوما تابعينو معاهم.
    .over = الطلب { $reference } ({ $category }) ما بقاش جاري: { $status }. ما كاين ما يتسحب.
    .none = ما عندكم حتى طلب جاري: ما كاين ما يتسحب.

withdraw-sure = واش متأكدين بلي بغيتو تسحبوه؟
    .name = التأكيد
    .yes = 🗑 إيه، سحبوه
    .no = لا، خليوه

withdraw-take_back =
    .withdrawn = صافي، الطلب { $reference } تسحب، وما بقا حتى واحد خدام عليه. عندكم نهار إلا بدلتو الراي. علاش؟ إلا بغيتو، ضغطو على السبب.
    .told_why = صافي، الطلب { $reference } تسحب، وما بقا حتى واحد خدام عليه. عندكم نهار إلا بدلتو الراي.
    .shared = قيدت بلي ما بقيتوش باغينو. الطلب { $reference } كيبقى مفتوح على قبل الناس الآخرين.
    .left = صافي، ما بقيتوش تابعين الطلب { $reference }.
    .over = هاد الطلب ما بقاش جاري: ما كاين ما يتسحب.

withdraw-kept =
    .kept = واخا، خلينا الطلب كيف كان.

withdraw-undo = ↩️ رجعوه
withdraw-put_back =
    .done = واخا، الطلب { $reference } رجع مفتوح 👌
    .too_late = فات الوقت باش نرجعوه. إلا المشكل باقي، عاودو قولوه لينا هنا.

withdraw-why =
    .mended = ✅ تصلح المشكل
    .settled = 🤝 تفاهمنا
    .mistaken = ✏️ غلطت
    .worried = 😟 خفت من الصداع
    .thanks = شكرا ملي قلتوها لينا 🙏
