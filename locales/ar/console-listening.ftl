# الرسائل الصوتية التي تنتظر الاستماع، في لوحة العمل.

console-menu-listening = للاستماع
console-listening-none = لا توجد رسالة صوتية في الانتظار.
console-listening-more = استمعوا ثم اكتبوا سطرا واحدا: المطلوب والمكان. الطلب الذي وصل بدون نص يأخذ هذا السطر وصفا له.
console-listening-line = ما قيل
console-listening-conversation = محادثة
console-told-heard-before = دون أحد الزملاء هذه الرسالة الصوتية من قبل. لم يعوض سطركم سطره.
console-listening-loose = لم يودع بعد أي طلب بهذه الرسالة الصوتية: استمعوا ثم أجيبوا في المحادثة.
