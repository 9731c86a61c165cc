# فين وصلات

status-which = أش من شكاية؟
    .name = الشكاية

status-entry = رقم { $reference } · { $category }

status-show =
    .shown =
        الشكاية { $reference } ({ $category })
        الحالة: { $status }
        آخر كلام من الجماعة: { $words }
        الجواب قبل { $date } ({ $days ->
            [zero] اليوم هو آخر نهار
            [one] بقا نهار واحد
            [two] بقاو يوماين
            [few] بقاو { $days } أيام
            [many] بقا { $days } يوم
           *[other] بقا { $days } يوم
        }).
    .over =
        الشكاية { $reference } ({ $category })
        الحالة: { $status }
        آخر كلام من الجماعة: { $words }
    .none = ما عندكم حتى شكاية مسجلة عندنا. إلا كان شي مشكل، علمونا بيه من القائمة.
    .not_yours = ما لقيتش عندكم شكاية برقم { $reference }. شوفو الرقم مزيان، ولا هضرو مع موظف.
    .mistyped = هاد الرقم فيه شي غلط. عاودو كتبوه كيف وصلكم، بحال { "26-004821-7" }.

status-passed_on = شكرا، زدت كلامكم على الشكاية { $reference }، وغادي يشوفو الموظف 🙏 إلا بغيتو شي حاجة أخرى، كتبو «القائمة».
