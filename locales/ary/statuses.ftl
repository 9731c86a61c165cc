# فين يقدر يكون الطلب

status-received = وصلاتنا
status-assigned = عند المصلحة
status-in_progress = خدامين عليها
status-answered = جاوبنا عليها
status-closed = سالات
status-refused = ما تقبلاتش
status-withdrawn = سحبتوها
status-merged = مجموعة مع وحدة أخرى
