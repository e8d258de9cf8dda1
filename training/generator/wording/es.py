"""Spanish: Spain, Mexico, Argentina and their neighbours."""

from generator.wording.words import Wording, months, words

TITLES = {
    "title:invoice": words(
        "Factura",
        "Factura de venta | Factura Nº | Factura A @AR | Factura B @AR | CFDI @MX | Factura Electrónica @LAT",
        "Factura ordinaria | Factura completa @ES | Factura de servicios | Factura comercial | Tu factura | Minuta de honorarios @ES | Factura de Ingreso @MX | Certificación de obra @ES",
        train="Factura simplificada @ES | Factura original",
        held="Factura final | Factura de cliente | Factura recapitulativa @ES | Comprobante Fiscal Digital por Internet @MX | Factura cliente",
    ),
    "title:credit_note": words(
        "Factura rectificativa @ES | Nota de crédito @-ES | Abono",
        "Factura de abono | Nota de abono | Abono Nº",
        "Nota de Crédito A @AR | Rectificativa | CFDI de Egreso @MX",
        train="Factura de devolución",
        held="Factura abono | Devolución | Documento de abono",
    ),
    "title:receipt": words(
        "Ticket | Recibo",
        "Factura simplificada @ES | Ticket de venta | Tique @AR | Nota de venta @MX",
        "Comprobante | Justificante de pago | Boleta @CL,PE | Recibo de pago | Copia para el cliente",
        train="Ticket de compra | Cuenta",
        held="Comprobante de pago | Ticket regalo @ES | Justificante de compra",
    ),
    "title:bill": words(
        "Factura | Su factura",
        "Factura de electricidad | Factura de luz | Factura de agua | Recibo | Factura de gas",
        "Tu factura de luz | Factura de hotel | Estado de cuenta @MX | Factura de telecomunicaciones",
        train="Recibo de luz @MX",
        held="Liquidación de servicios | Factura de suministro | Resumen de factura | Factura móvil",
    ),
    "title:delivery_note": words(
        "Albarán @ES | Remito @AR,UY | Nota de entrega",
        "Albarán de entrega @ES | Remisión @MX,CO | Guía de despacho @CL",
        "Albarán Nº @ES | Lista de empaque",
        train="Guía de remisión @PE,EC",
        held="Hoja de entrega | Packing list | Nota de remisión @MX",
    ),
    "title:order_confirmation": words(
        "Confirmación de pedido", "Pedido | Confirmación del pedido | Orden de compra @-ES", "Su pedido | Resumen del pedido", train="Pedido de venta", held="Acuse de pedido | Aceptación de pedido"
    ),
    "title:quote": words("Presupuesto | Cotización @-ES", "Oferta | Factura proforma", "Proforma | Propuesta comercial", train="Presupuesto Nº", held="Oferta comercial | Estimación"),
    "title:reminder": words(
        "Recordatorio de pago | Reclamación de pago", "Aviso de vencimiento | Segundo aviso", "Requerimiento de pago | Aviso de cobro", train="Último aviso", held="Aviso de impago | Carta de reclamación"
    ),
    "title:statement": words("Extracto de cuenta | Estado de cuenta", "Extracto", "Facturas pendientes | Resumen de cuenta @AR", train="Relación de facturas", held="Estado de deuda | Mayor de cliente"),
    "title:remittance": words("Aviso de pago | Carta de pago", "Orden de transferencia | Talón de pago | Ficha de depósito @MX", "Abonaré", train="Cupón de pago @AR", held="Resguardo de pago | Notificación de transferencia"),
    "title:terms": words("Condiciones generales de venta | Condiciones generales", "Términos y condiciones", "Condiciones de venta", train="Aviso legal", held="Condiciones particulares | Condiciones de contratación"),
    "title:cover_letter": words("Su factura | Adjuntamos factura", "Envío de factura | Adjunto le remitimos nuestra factura", "Carta de presentación", train="Asunto: factura", held="Remisión de factura | Le enviamos su factura"),
}  # fmt: skip

NUMBERS = {
    "label:invoice_number": words(
        "Factura Nº | Nº Factura | Número de factura",
        "Nº de factura | Factura | Número | Factura nº. | Núm. factura | Nro. de Factura @AR,UY,PE,EC | Folio @MX | Fra. Nº @ES",
        "Fra. @ES | Núm. | Serie y folio @MX | Comp. Nro @AR | Nº Fra. @ES | Nro. @AR,UY,PE | No. de factura @MX,CO | Factura No. @MX,CO | Nº documento | Fact. | Documento | Num. Factura | Factura número | Nº Doc. | Referencia factura | N° @AR,CL",
        train="Serie/Nº | Núm. de factura | Fact. Nº | Factura # @MX | Folio interno @MX",
        held="Número factura | Código factura | Punto de Venta / Comp. Nro @AR | No. Folio @MX | Nº Fact. | Su factura | Identificador de factura | Fra. núm. @ES",
    ),
    "label:invoice_date": words(
        "Fecha | Fecha de factura | Fecha factura",
        "Fecha de emisión | Fecha emisión | Fecha Fra. @ES | Fecha de expedición | Emitida el",
        "Fec. factura | Fecha Fact. | Fecha y hora de emisión @MX | Fecha doc. | Fecha documento | Expedida el | F. Emisión | Fecha de la factura | Fecha y hora de certificación @MX",
        train="Fec. | Fecha de facturación | F. factura",
        held="Emitido | Fecha del documento | Data | Fecha comprobante @AR | Fecha de elaboración | Día | Fecha expedición",
    ),
    "label:due_date": words(
        "Vencimiento | Fecha de vencimiento | Fecha vencimiento",
        "Vence | Fecha de vto. | Vto. | Fecha límite de pago | Vencimientos | Vence el",
        "Fecha vto. | Fecha de Vto. para el pago @AR | Fecha de pago | Pagar antes de | Pagar antes del | Fec. Vto. | F. Vencimiento | Fecha Venc. | Fecha de cobro | Fecha de cargo",
        train="Vcto. | Fec. vencimiento | Vencto.",
        held="Vencimiento del pago | Fecha máxima de pago | Plazo hasta | A pagar el | Pago antes de | Vencimiento factura | Límite de pago",
    ),
    "label:delivery_date": words(
        "Fecha de entrega | Fecha entrega",
        "Fecha de operación @ES | Fecha operación @ES | Fecha de servicio | Entrega | Fecha de envío",
        "Fecha albarán @ES | Fecha prestación | F. entrega",
        train="Entregado el | Fecha del servicio",
        held="Fecha de prestación | Fecha de suministro | Fecha de realización | Fecha de devengo @ES",
    ),
    "label:service_period": words(
        "Periodo | Periodo de facturación",
        "Período | Período facturado | Periodo facturado | Periodo de servicio",
        "Período Facturado Desde @AR | Periodo de consumo | Mes | Servicio prestado",
        train="Periodo del | Período de facturación",
        held="Fechas de servicio | Mensualidad | Desde/hasta | Periodo liquidado",
    ),
    "label:purchase_order": words(
        "Pedido | Nº Pedido | Su pedido",
        "Nº de pedido | Orden de compra @-ES | Su pedido nº | Pedido Nº | Número de pedido | O.C. @-ES | OC @-ES",
        "Pedido cliente | Su ref. pedido | Ref. pedido | S/Pedido | Orden de compra No. @-ES | O/C @-ES | Nº Orden de compra | Núm. pedido | PO",
        train="Ped. | Su nº de pedido | Pedido núm.",
        held="Nº ped. | Nro. de OC @-ES | Expediente @ES | Referencia de pedido | Pedido de cliente nº | S/Ped. | Nota de pedido @AR",
    ),
    "label:order_date": words("Fecha de pedido | Fecha pedido", "Pedido de fecha | Fecha del pedido", "Fecha OC @-ES", train="F. pedido", held="Fecha de la orden | Pedido el"),
    "label:customer_number": words(
        "Nº Cliente | Código cliente | Cliente",
        "Cód. cliente | Nº de cliente | Cliente Nº | Número de cliente | Código de cliente | Cuenta",
        "Cod. Cliente | Núm. cliente | Nro. Cliente @AR,UY,PE | No. de cliente @MX,CO | ID cliente | Ref. cliente | Cta. cliente",
        train="Cod. | Cód. Cte. | Cuenta cliente",
        held="Nº abonado | Nº socio | Clave de cliente @MX | Identificador de cliente | Su nº de cliente | Código",
    ),
    "label:contract": words("Contrato | Nº Contrato", "Contrato Nº | Número de contrato | Referencia de contrato", "Ref. contrato | Póliza", train="Nº de contrato", held="Nº póliza | Convenio | Contrato núm."),
    "label:project": words("Proyecto | Obra", "Asunto | Referencia | Expediente | Concepto", "Proyecto Nº | Código de obra | Ref. obra", train="Obra Nº", held="Trabajo | Encargo | Centro de coste"),
    "label:delivery_note": words(
        "Albarán @ES | Remito @AR,UY | Nº Albarán @ES | Nota de entrega",
        "Albarán Nº @ES | Albaranes @ES | Remisión @MX,CO | Remito Nº @AR",
        "Albarán de fecha @ES | Alb. @ES | Entrega nº",
        train="N/Albarán @ES",
        held="Su albarán @ES | Núm. alb. @ES | Guía @CL,PE | Nº de entrega",
    ),
    "label:your_reference": words("Su referencia | Su ref.", "S/Ref. | Referencia | Referencia cliente | Sus ref.", "A la atención de | Ref. cliente", train="S/referencia", held="Vuestra referencia | V/Ref. | Att."),
    "label:our_reference": words("Nuestra referencia | N/Ref.", "Nuestra ref. | Referencia | Pedido interno", "Ref. | Expediente nº", train="N/referencia", held="Ref. interna | Nº expediente | Ntra. ref."),
    "label:salesperson": words(
        "Vendedor | Comercial @ES | Agente",
        "Representante | Contacto | Atendido por | Su agente | Gestor",
        "Agente comercial | Le atendió | Asesor | Ejecutivo @MX | Vend.",
        train="Elaboró @MX | Repr.",
        held="Asesor comercial | Responsable | Delegado | Emitido por",
    ),
    "label:page": words("Página", "Pág. | Hoja", "Página nº", train="Pag.", held="Folio | Páginas | Hoja nº"),
}  # fmt: skip

PARTIES = {
    "label:vendor": words(
        "Emisor | Vendedor | De",
        "Proveedor | Datos del emisor | Empresa | Vendido por | Razón social",
        "Prestador | Nombre emisor @MX | Datos de la empresa | Facturado por | Expedido por | Acreedor",
        train="Emitida por | Remitente",
        held="Datos del proveedor | Nombre o razón social | Emisor de la factura | Comercio",
    ),
    "label:customer": words(
        "Cliente | Facturar a | Datos del cliente",
        "Facturado a | Destinatario | Señor(es) @-ES | Receptor | Comprador | Datos de facturación",
        "Dirección de facturación | Para | A | Apellido y Nombre / Razón Social @AR | Nombre receptor @MX | Sr./Sra. | Datos cliente | Titular | Nombre | Dirigido a",
        train="Razón Social del cliente | Señores @-ES | Cobrar a",
        held="Factura a | Adquiriente @PE,CO | Titular del contrato | Vendido a | Domicilio de facturación @-ES | Datos fiscales del cliente | Destinatario de la factura",
    ),
    "label:ship_to": words(
        "Dirección de entrega | Enviar a",
        "Dirección de envío | Lugar de entrega | Entregar en | Destino | Entregado a",
        "Domicilio de entrega @-ES | Dirección de suministro @ES | Punto de suministro | Dirección del servicio",
        train="Punto de entrega | Envío a",
        held="Consignatario | Embarcar a @MX | Obra / entrega | Destinatario mercancía",
    ),
    "label:vat_id": words(
        "NIF @ES | CIF @ES | RFC @MX | CUIT @AR | NIF/CIF @ES",
        "C.I.F. @ES | N.I.F. @ES | NIF-IVA @ES | RUT @CL,UY | NIT @CO | RUC @PE,EC | CIF/NIF @ES | R.F.C. @MX | CUIT N° @AR",
        "NIF-IVA intracomunitario @ES | Nº IVA | VAT @ES | N.I.F./C.I.F. @ES | CIF Nº @ES | C.U.I.T. @AR | DNI/NIF @ES | NIF: ES @ES",
        train="NIF/IVA | NIF nº @ES | RFC emisor @MX",
        held="Número de IVA | IVA intracomunitario @ES | NIF/NIE @ES | Nº operador intracomunitario @ES | Identificación fiscal | C.U.I.T. Nro. @AR | Clave RFC @MX",
    ),
    "label:tax_number": words("NIF @ES | Identificación fiscal | RFC @MX | CUIT @AR", "DNI @ES,AR,PE | Nº identificación fiscal | Ingresos Brutos @AR", "Cédula | Registro federal de contribuyentes @MX", train="NIE @ES", held="Código fiscal | I.I.B.B. @AR | Nº fiscal"),
    "label:register": words(
        "Registro Mercantil @ES | Inscrita en el Registro Mercantil @ES | Registro",
        "Reg. Merc. @ES | Tomo @ES | Inicio de actividades @AR | Régimen fiscal @MX",
        "Nº de registro | Hoja @ES | R.M. @ES | Matrícula mercantil @CO",
        train="Datos registrales @ES",
        held="Inscripción | Registro Público | Inscr. R.M. @ES",
    ),
    "label:phone": words("Tel. | Teléfono | Tel", "Tfno. @ES | Tlf. @ES | Teléf. | T | Tfno @ES", "Móvil | Telf. | Cel. @-ES", train="Telf", held="Teléfonos | Tlfno. @ES | Celular @-ES | Atención al cliente"),
    "label:fax": words("Fax", "Fax. | F", "Telefax", train="Nº fax", held="FAX/Tel."),
    "label:email": words("Email | E-mail", "Correo electrónico | Correo | Mail", "E | Correo-e", train="e-correo", held="Dirección de correo | Contacto web"),
    "label:website": words("Web | Página web", "www | Sitio web", "Internet", train="W", held="Visítenos en | Portal"),
    "label:bank": words(
        "Banco | Entidad", "Datos bancarios | Entidad bancaria | Banco/Caja | Domiciliación @ES", "Cuenta bancaria | Nombre del banco", train="Banco receptor", held="Institución bancaria @MX | Domiciliación bancaria | Caja"
    ),
    "label:account": words("Cuenta | Nº de cuenta | Nº cuenta", "C/C | Cuenta bancaria | Número de cuenta | Cta. | CBU @AR | CLABE @MX", "CCC @ES | Nº cta. | Cta. Cte. | CLABE interbancaria @MX", train="No. de cuenta @MX,CO", held="Cuenta corriente | Núm. cuenta | Cuenta de abono"),
    "label:routing": words("Código de banco | Sucursal", "Cód. entidad | Oficina", "Cód. banco", train="Plaza @MX", held="Código sucursal | Clave bancaria"),
    "label:holder": words("Titular | Beneficiario", "Titular de la cuenta | A nombre de | A favor de", "Nombre del titular", train="Nombre de la cuenta", held="Titular cuenta | Nombre del beneficiario"),
}  # fmt: skip

REST = {
    "label:payment_terms": words(
        "Forma de pago | Condiciones de pago",
        "Condición de pago | Método de pago | Condiciones | Plazo de pago | Condición de venta @AR | Modo de pago",
        "Términos de pago | Términos | Pago | F. de pago | Forma pago | Metodo de pago @MX",
        train="Cond. de pago | Vía de pago",
        held="Medio de pago | Modalidad de pago | Cond. pago | Plazos",
    ),
    "label:payment_reference": words(
        "Referencia | Concepto", "Referencia de pago | Ref. | Indique la referencia | Referencia bancaria @MX", "Concepto de la transferencia | Indicar en la transferencia | Mandato SEPA @ES", train="Ref. de pago", held="Identificador de pago | Concepto del pago | Ref. transferencia"
    ),
    "label:total_words": words("Importe en letras | Son", "Importe con letra @MX | Total con letra @MX | En letras | Son pesos @AR", "La cantidad de", train="Cantidad en letra @MX", held="Importe total en letra | Asciende a la cantidad de | Total en letras"),
    "label:time": words("Hora", "Fecha/Hora | Hora de venta", "Impreso a las", train="H.", held="Hora emisión | Hs."),
    "label:cashier": words(
        "Cajero | Le atendió", "Camarero @ES | Vendedor | Mesero @MX | Caja | Atendido por", "Empleado | Cajera | Dependiente @ES | Operador | Le ha atendido", train="Mozo @AR | Atend.", held="Usuario | Su cajero | Cajer@ | Operario"
    ),
    "label:table": words("Mesa", "Mesa Nº | Comensales", "Mesa/Sala", train="Mesa #", held="M. | Cubiertos"),
    "label:card": words("Tarjeta | Visa", "Tarjeta de crédito | Mastercard | Nº tarjeta | Tarjeta de débito | Contactless", "Tarj. | Tarjeta bancaria | Débito | T. Crédito", train="Visa débito", held="Pago con tarjeta | TPV @ES | Bizum @ES"),
    "label:currency": words("Moneda | Divisa", "Mon. | Importes en", "Divisa de la factura", train="Tipo de moneda", held="Tipo moneda | Importes expresados en"),
}  # fmt: skip

HEADINGS = {
    "heading:position": words("Nº | Pos.", "# | Línea | Ítem | Lín. | No. @MX,CO", "Partida | Orden | N°", train="Lin. | Renglón @AR | Pos", held="Núm. línea | Nº línea | Item"),
    "heading:code": words(
        "Código | Referencia | Ref.",
        "Artículo | Cód. | Código artículo | Cod. | Cód. artículo | Clave @MX",
        "Código Producto/Servicio @AR | Clave producto @MX | ClaveProdServ @MX | Ref. artículo | SKU | Producto | Nº artículo | EAN | No. identificación @MX",
        train="Cod. Art. | Ref. prod. | Clave SAT @MX",
        held="Código de producto | Cód. prod. | Nº de referencia | Cod. barras | Modelo | Codigo interno",
    ),
    "heading:description": words(
        "Descripción | Concepto",
        "Descripción del artículo | Artículo | Producto | Detalle | Conceptos | Producto / Servicio",
        "Denominación | Descripción / Concepto | Servicio | Designación | Producto/Servicio @AR | Descripción del producto | Concepto / Descripción | Descripcion | Trabajos realizados | Detalles",
        train="Denominación del artículo | Descripción del servicio | Nombre",
        held="Desc. | Descripción del concepto | Artículos | Trabajo | Nombre del producto | Detalle del servicio | Mercancía",
    ),
    "heading:date": words("Fecha", "Fecha de servicio | Fecha albarán @ES", "Día | F. entrega", train="Fec.", held="Fecha servicio | Fec. servicio"),
    "heading:quantity": words(
        "Cantidad | Cant.",
        "Unidades | Uds. @ES | Cant | Ud. @ES | Cdad.",
        "Horas | Unid. | Ctd. | Cantid. | Nº | Consumo | Ctdad. | Uds @ES",
        train="Und. | Q | Cantidades",
        held="Núm. uds. | Nº unidades | Piezas | Bultos | Días | Cantd.",
    ),
    "heading:unit": words("Unidad | U. Medida @AR", "Ud. @ES | Unidad de medida | U.M. | Und.", "UM | Unid. medida | Clave unidad @MX", train="Medida | U/M", held="Formato | Tipo"),
    "heading:unit_price": words(
        "Precio | Precio unitario | Precio Unit.",
        "P. Unitario | Precio/Ud. @ES | P.U. | Valor unitario @MX | Precio Unitario € @ES | P.Unit. | Importe unitario",
        "Precio unidad | Precio Uni. | P. unit. | PVP | Tarifa | Precio neto | Precio sin IVA | Precio ud. @ES | Pr. unitario | P/U | Precio/hora | Precio con IVA",
        train="Precio € @ES | PU | Precio unit. sin IVA",
        held="Coste unitario | Prec. Unit. | Base unitaria | Precio unitario neto | Costo unitario @MX | Valor unit. | Prec. | Unitario",
    ),
    "heading:discount": words("Dto. @ES | Descuento | % Dto. @ES | Desc.", "Dto @ES | Descuento % | % Bonif @AR | Dto. % @ES | Desc. %", "%Dto @ES | Dcto. | Bonificación @AR", train="Dtos. @ES", held="Rebaja | D% | % Descuento | Descto."),
    "heading:tax_rate": words(
        "IVA | % IVA | IVA %",
        "I.V.A. | Tipo IVA | Impuesto | Impuestos | Alícuota IVA @AR | % I.V.A. | Tipo",
        "IVA (%) | %IVA | Tasa @MX | % Imp. | Tipo impositivo",
        train="T. IVA | Alic. IVA @AR",
        held="Imp. | Tasa o cuota @MX | Tipo de IVA | IVA tipo | Tipo %",
    ),
    "heading:tax_amount": words("Cuota IVA @ES | IVA | Cuota @ES | Importe IVA", "Impuesto | Impuestos | Total IVA | Cuota I.V.A. @ES", "IVA € @ES | Imp. IVA", train="Monto IVA @-ES", held="Importe de IVA | Valor IVA | Cuota de IVA @ES | Importe impuesto"),
    "heading:net_amount": words(
        "Importe | Base imponible | Subtotal",
        "Importe neto | Neto | Total sin IVA | Base | Importe sin IVA | Total neto",
        "Base imp. | Subtotal sin IVA | Importe base | Valor neto | Neto gravado @AR | Total (sin IVA)",
        train="B. Imponible | Imp. neto | Base € @ES",
        held="Total antes de impuestos | Monto neto @-ES | Imp. sin IVA | Suma neta",
    ),
    "heading:amount": words(
        "Importe | Total",
        "Subtotal | Importe total | Importe € @ES | Precio total | Monto @-ES | Total línea | Total € @ES",
        "Importe EUR @ES | Valor | Imp. | Importe MXN @MX | Total neto | Suma | Importe línea | Valor total | Precio",
        train="Tot. | Imp. total | Total EUR @ES | Importe (€) @ES",
        held="Coste | Subtot. | Total partida | Monto total @-ES | P. Total | Total artículo",
    ),
    "heading:gross_amount": words(
        "Total | Importe total | Total con IVA", "Total c/IVA | Importe con IVA | Subtotal c/IVA @AR | Total IVA incl. | PVP", "Importe bruto | Precio con IVA | Total (IVA incl.)", train="IVA incluido", held="Imp. con IVA | Total impuestos incl. | Total IVA incluido"
    ),
    "heading:tax_base": words("Base imponible | Base", "Base Imp. | B. Imponible | Neto gravado @AR", "Base IVA | Importe", train="Imponible | Base € @ES", held="Base del impuesto | Base gravable @MX,CO"),
}  # fmt: skip

STEPS = {
    "step:subtotal": words(
        "Subtotal | Suma", "Importe bruto | Total bruto | Total artículos | Sub total | Suma y sigue", "Importe | Total líneas | Suma de importes | Total mercancía", train="Sub-total | Bruto", held="Suma parcial | Total conceptos | Suma líneas | Importe artículos"
    ),
    "step:discount": words(
        "Descuento | Dto. @ES", "Descuentos | Dto. comercial @ES | Descuento comercial | Importe dto. @ES | Bonificación @AR", "Total descuento | Dto. P.P. @ES | Promoción | Cupón | Rebaja | Desc.", train="Descuento global | Ahorro", held="Dto. general @ES | Menos descuento | Rappel @ES | Total dtos. @ES | Descuento aplicado"
    ),
    "step:shipping": words(
        "Portes @ES | Gastos de envío | Envío", "Transporte | Gastos de transporte | Flete @-ES | Gastos envío", "Porte @ES | Costo de envío @-ES | Gastos de manipulación y envío | Entrega", train="Coste de envío @ES | Mensajería", held="Portes y embalajes @ES | Cargos por envío | Acarreo @MX | Gastos de entrega"
    ),
    "step:fee": words(
        "Gastos | Cargos | Recargo", "Gastos de gestión | Tasa | Comisión | Suplidos @ES | Otros cargos", "Gastos financieros | Cargo por servicio | Desplazamiento | Alquiler de contador @ES | Ecotasa | Punto verde @ES | Cuota fija", train="Gastos varios", held="Gastos administrativos | Manipulación | Gastos de tramitación | Otros conceptos"
    ),
    "step:net": words(
        "Base imponible @-MX | Subtotal | Base Imponible € @ES",
        "Total neto | Importe neto | Neto | Base | Total sin IVA | Importe Neto Gravado @AR | B. Imponible @ES | Suma",
        "Total base imponible | Base imp. | Neto gravado @AR | Total Bruto | Importe base | Total base | Subtotal sin IVA | Suma base imponible | Importe sin IVA | Total antes de impuestos | Imp. neto | Neto Gravado $ @AR | Op. Gravadas @PE | Monto neto @CL",
        train="Base imponible total | Total neto EUR @ES | Sub-total neto | Total (sin IVA)",
        held="Base I.V.A. @ES | Importe antes de impuestos | Total importe neto | Base gravable @MX,CO | Valor neto | Suma neta | Base imponible IVA | Total B.I. @ES",
    ),
    "step:tax": words(
        "{name} {rate} | {name} | {name} ({rate}) | {rate} {name}",
        "Cuota {name} {rate} @ES | Total {name} | Importe {name} | Cuota {name} @ES | {name} al {rate}",
        "+ {name} {rate} | {name}: {rate} | {rate} de {name} | Impuestos trasladados {name} {rate} @MX | Impuestos | Más {name} {rate} | {name} ({rate}) € @ES | {name} Trasladado {rate} @MX",
        train="{name} - {rate} | Total {name} {rate}",
        held="Importe {name} ({rate}) | {name} tipo general {rate} | {name} repercutido {rate} | Impuesto {rate} | {name} a {rate} | {name} sobre base {rate}",
    ),
    "step:withheld": words(
        "{name} {rate} | Retención {rate}", "-{rate} {name} | Retención IRPF @ES | {name} | Retenciones | {name} ({rate})", "Impuestos retenidos {name} @MX | Menos {name} {rate} | {name} (-{rate}) @ES", train="Ret. {rate}", held="A deducir {name} {rate} | Retención a cuenta {rate} | Retenciones y pagos a cuenta"
    ),
    "step:tax_total": words("Total IVA | IVA | Total impuestos", "Cuota IVA @ES | Importe IVA | Impuestos | Total I.V.A. | Total cuota @ES", "Suma IVA | Total impuestos trasladados @MX | Cuota total @ES", train="I.V.A. total", held="Total cuotas @ES | Importe total IVA | Suma de impuestos"),
    "step:total": words(
        "Total | Total factura",
        "Importe total | TOTAL € @ES | Total EUR @ES | Total con IVA | Total general | Importe factura | Total Importe",
        "Líquido @ES | Total factura EUR @ES | Importe Total $ @AR | Total MXN @MX | Total (IVA incluido) | Total IVA incluido | TOTAL FRA. @ES | Monto total @-ES | Total documento | Suma total | Total compra | Total final | Gran total @MX",
        train="Total facturado | Tot. factura",
        held="Importe de la factura | Total importe factura | Importe con IVA | Total impuestos incluidos | Total definitivo | Valor total | Total de la factura | Total cuenta",
    ),
    "step:rounding": words("Redondeo", "Ajuste | Ajuste redondeo", "Redond.", train="Ajuste por redondeo", held="Dif. redondeo | Diferencia por redondeo"),
    "step:tip": words("Propina", "Propina sugerida @MX | Servicio", "Propinas", train="Prop.", held="Propina voluntaria | Servicio 10%"),
    "step:paid": words("Pagado | Total pagado | Entregado", "Pagos | Cobrado | Importe pagado | Pago | Entregas a cuenta", "Abonado | Recibido | Pago recibido | Menos pagos", train="Pagado a cuenta | Cobros", held="Importe abonado | Ya pagado | Pagos recibidos | Importe recibido"),
    "step:deposit": words("Anticipo | A cuenta", "Entrega a cuenta | Anticipos | Provisión de fondos @ES | Seña @AR", "Depósito | Anticipo recibido | Menos anticipo", train="Señal @ES", held="Pago a cuenta | Fianza | Importe anticipado"),
    "step:previous_balance": words("Saldo anterior", "Saldo pendiente anterior | Deuda anterior", "Adeudo anterior @MX | Pendiente anterior", train="Saldo previo", held="Saldo vencido | Factura anterior | Importes pendientes"),
    "step:due": words(
        "Total a pagar | Importe a pagar | A pagar",
        "Pendiente | Líquido a percibir @ES | Total pendiente | Importe pendiente | Saldo pendiente | Neto a pagar | Pendiente de pago",
        "Saldo | Total líquido @ES | Líquido a pagar @ES | Total a abonar | A pagar € @ES | Saldo a pagar | Importe adeudado @MX | Total a pagar EUR @ES | Resto a pagar | Importe debido | Total a ingresar",
        train="Pdte. de cobro | Por pagar | Restante",
        held="Cantidad a pagar | Importe líquido @ES | Queda por pagar | Total adeudado | Debe abonar | Monto a pagar @-ES | Importe total a pagar | Resta por pagar",
    ),
    "step:cash": words("Efectivo", "Entregado | Efectivo EUR @ES | Metálico @ES | Contado", "Pago en efectivo", train="Entrega", held="Recibido efectivo | Su pago | Pagado efectivo"),
    "step:change": words("Cambio", "Su cambio | Vuelto @-ES | A devolver | Devolución", "Cambio EUR @ES", train="Vuelta @ES", held="Cambio entregado | Feria @MX | Devuelto"),
    "step:card": words("Tarjeta | Visa", "Tarjeta de crédito | Tarjeta crédito | Mastercard | Tarjeta débito", "Débito @AR | T. Crédito", train="Pago tarjeta", held="Tarjeta bancaria | Pagado con tarjeta"),
    "step:carried_forward": words("Suma y sigue", "Suma anterior | Subtotal página | Sigue", "Suma parcial", train="Pasa a página siguiente", held="Suma y sigue en página siguiente | Arrastre"),
    "step:brought_forward": words("Suma anterior", "Viene de página anterior | Suma y viene", "Anterior", train="Viene de la página anterior", held="Arrastre anterior | Importe anterior"),
}  # fmt: skip

SENTENCES = {
    "sentence:thanks": words(
        "Gracias por su confianza. | Gracias por su compra.",
        "Gracias por su visita. | ¡Gracias por su compra! | Le agradecemos su confianza. | Muchas gracias",
        "Gracias por confiar en nosotros. | Agradecemos su preferencia. @-ES | Vuelva pronto.",
        train="Atentamente | Muchas gracias por su pedido.",
        held="Ha sido un placer atenderle. | Esperamos volver a verle pronto. | Le damos las gracias por su pedido.",
    ),
    "sentence:payment_terms": words(
        "Pago a {days} días. | Pago a {days} días fecha factura. | Vencimiento: {date} | Transferencia a {days} días",
        "Forma de pago: transferencia a {days} días. | Rogamos efectúen el pago antes del {date}. | {days} días fecha factura | Pagadero antes del {date}. | Plazo de pago: {days} días | Recibo domiciliado a {days} días @ES",
        "Crédito a {days} días @-ES | Giro a {days} días @ES | Esta factura vence el {date}. | El pago se realizará a {days} días de la fecha de factura.",
        train="Pago neto a {days} días. | Confirming {days} días @ES",
        held="Agradeceremos su pago a más tardar el {date}. | Le rogamos que abone el importe en un plazo de {days} días. | Abonar antes de {date}. | Deberá liquidarse en {days} días ({date}).",
    ),
    "sentence:payment_at_once": words(
        "Pago al contado. | Contado",
        "Pago a la recepción de la factura. | Al contado | Pago inmediato | Pago en una sola exhibición @MX",
        "Pagadero a la vista. | Contra reembolso @ES",
        train="Pago contado.",
        held="Abonar a la recepción. | Pago por adelantado. | Contado contra entrega",
    ),
    "sentence:direct_debit": words(
        "Recibo domiciliado, cargo en cuenta el {date}. @ES | El importe se cargará en su cuenta el {date}. | Domiciliación bancaria",
        "Recibo domiciliado | Fecha de cargo: {date} | Pagado con tarjeta.",
        "Factura pagada. | Débito automático el {date}. @AR",
        train="Se cargará en su cuenta a partir del {date}.",
        held="Giraremos recibo a su cuenta con fecha {date}. @ES | Cargo recurrente a su tarjeta. | No es necesario que haga nada: cobraremos el {date}.",
    ),
    "sentence:early_payment": words(
        "Descuento por pronto pago: {percent} a {days} días. | {percent} de descuento por pronto pago.",
        "Descuento del {percent} si paga antes del {date}. | Pronto pago {percent} antes del {date}: {amount}",
        "{percent} {days} días | Dto. P.P. {percent} @ES",
        train="Si paga en {days} días: {percent} de descuento.",
        held="Pagando hasta el {date} puede deducir el {percent}. | Por pago dentro de {days} días se bonifica el {percent}. | Importe con pronto pago: {amount}",
    ),
    "sentence:reverse_charge": words(
        "Inversión del sujeto pasivo. | Operación con inversión del sujeto pasivo.",
        "Inversión del sujeto pasivo (art. 84 Ley 37/1992). @ES | Operación sujeta a inversión del sujeto pasivo conforme al artículo 84.Uno.2º de la Ley 37/1992. @ES",
        "Operación no sujeta por reglas de localización. @ES",
        train="IVA a cargo del destinatario.",
        held="El IVA lo liquida el cliente (inversión del sujeto pasivo). | Sujeto pasivo: el destinatario de la operación.",
    ),
    "sentence:small_business": words(
        "Exento de IVA. | Operación exenta de IVA.",
        "Operación exenta según el artículo 20 de la Ley 37/1992. @ES | Responsable Monotributo @AR | Régimen simplificado | Régimen Simplificado de Confianza @MX",
        "No responsable de IVA @CO",
        train="No sujeto a IVA.",
        held="Exención de IVA por franquicia. | Operación no gravada. | Sin IVA por régimen especial.",
    ),
    "sentence:legal": words(
        "Los bienes siguen siendo propiedad del vendedor hasta su pago completo. | No se admiten devoluciones pasados 15 días.",
        "De conformidad con la normativa de protección de datos (RGPD), sus datos se tratan para la gestión comercial. @ES | Este documento es una representación impresa de un CFDI. @MX | Comprobante autorizado @AR | Para cualquier litigio las partes se someten a los juzgados de nuestra ciudad. | Reserva de dominio hasta el pago total.",
        "Debo y pagaré incondicionalmente a la orden del emisor la cantidad de este documento. @MX | Salvo buen fin.",
        train="Conserve este ticket para cambios o devoluciones.",
        held="Cualquier reclamación deberá hacerse en un plazo de 8 días. | La mercancía viaja por cuenta y riesgo del comprador. | Se aplican nuestras condiciones generales.",
    ),
    "sentence:delivery_equals_invoice_date": words(
        "La fecha de entrega coincide con la fecha de factura. | Fecha de operación: la de la factura.",
        "Fecha de operación igual a la fecha de expedición. | Entregado en la fecha de la factura.",
        "Salvo indicación en contra, la fecha de la factura es la del servicio.",
        train="Servicio prestado en la fecha de la factura.",
        held="La operación se realizó el día de la emisión. | Fecha de devengo: fecha de factura.",
    ),
    "sentence:bank_details": words(
        "Datos bancarios | Transferencia a la cuenta:",
        "Rogamos realicen el pago por transferencia a la siguiente cuenta: | Datos para el pago: | Forma de pago: transferencia bancaria | Ingresar en la cuenta:",
        "Cuenta para el ingreso: | Depositar en la cuenta: @-ES",
        train="Nuestros datos bancarios:",
        held="Puede abonar esta factura en: | Indique el número de factura en la transferencia. | Realice su pago a:",
    ),
    "sentence:late_interest": words(
        "El retraso en el pago devengará intereses de demora. | Se aplicarán intereses de demora según la Ley 3/2004. @ES",
        "Los pagos fuera de plazo tendrán un recargo. | En caso de mora se cobrará el 3% mensual. @-ES",
        "Las facturas impagadas generan gastos de reclamación.",
        train="Recargo por demora: 5 %.",
        held="Transcurrido el vencimiento se devengarán intereses moratorios. | Los gastos de devolución del recibo son a cargo del cliente. | Pasada la fecha se cobrarán intereses.",
    ),
    "sentence:questions": words(
        "Para cualquier consulta, póngase en contacto con nosotros. | Quedamos a su disposición.",
        "Si tiene alguna duda sobre esta factura, llámenos. | Atención al cliente | ¿Dudas? Contáctenos. | Para cualquier aclaración no dude en contactarnos.",
        "¿Necesita ayuda? Visite nuestra web.",
        train="Consultas y reclamaciones:",
        held="Estamos para ayudarle de lunes a viernes. | Le atendemos en nuestro teléfono gratuito. | Ante cualquier duda escríbanos.",
    ),
    "sentence:tax_included": words(
        "IVA incluido. | Precios con IVA incluido.",
        "IVA incluido en el precio. | Todos los precios incluyen IVA. | Impuestos incluidos",
        "Precios IVA incl.",
        train="Los precios incluyen impuestos.",
        held="El total incluye el IVA. | Importes con impuestos incluidos. | P.V.P. con IVA.",
    ),
    "sentence:intra_community": words(
        "Entrega intracomunitaria exenta de IVA. | Operación intracomunitaria exenta.",
        "Entrega intracomunitaria exenta según el artículo 25 de la Ley 37/1992. @ES | Operación exenta de IVA art. 25 LIVA. @ES",
        "Exento de IVA, entrega intracomunitaria.",
        train="Venta intracomunitaria sin IVA.",
        held="Operación intracomunitaria: IVA 0 %. | Exención del IVA por entrega a otro Estado miembro.",
    ),
    "sentence:export": words(
        "Exportación exenta de IVA. | Operación exenta por exportación.",
        "Exportación exenta según el artículo 21 de la Ley 37/1992. @ES | Exportación, tasa 0 % @MX",
        "Factura E de exportación @AR",
        train="Exportación sin IVA.",
        held="Venta de exportación no gravada. | Exento: exportación de bienes.",
    ),
    "sentence:page": words(
        "Página {page} de {pages} | Pág. {page} de {pages}",
        "Página {page} | Página {page}/{pages} | Pág. {page}/{pages} | Hoja {page} | {page} / {pages}",
        "- {page} - | Hoja {page} de {pages} | Pág. {page}",
        train="Página: {page}",
        held="{page} de {pages} | Pág {page} / {pages} total | Hoja: {page}/{pages}",
    ),
}  # fmt: skip

UNITS = {
    "unit:piece": words("ud | uds", "Ud. | u | unidad | unidades | pza @MX | pieza", "UN | und | pzas @MX", train="UND", held="unid. | H87 @MX"),
    "unit:hour": words("h | horas", "hora | hr | hs @AR", "hrs", train="Hora(s)", held="h. | hrs."),
    "unit:day": words("días | día", "d", "jornada", train="jornadas", held="jorn."),
    "unit:week": words("semanas | semana", "sem.", "sem", held="semanal"),
    "unit:month": words("meses | mes", "Mes", "mensual", held="mens."),
    "unit:year": words("año | años", "anual", held="a."),
    "unit:flat": words("global | servicio", "p.a. | PA | serv.", "E48 @MX", train="total", held="partida alzada @ES | importe fijo"),
    "unit:set": words("juego | set", "jgo | kit", "juegos", held="conjunto"),
    "unit:pack": words("paquete | pack", "paq. | bolsa", "pq", train="paquetes", held="envase | paqs."),
    "unit:box": words("caja | cajas", "cj | cja.", "cartón", train="CJ", held="caj."),
    "unit:pair": words("par | pares", "pr", held="prs."),
    "unit:bottle": words("botella | botellas", "bot. | btl", held="bott."),
    "unit:roll": words("rollo | rollos", "rl", held="bobina"),
    "unit:pallet": words("palet | palets", "pallet | tarima @MX", held="palé"),
    "unit:licence": words("licencia | licencias", "usuario | usuarios", held="lic."),
    "unit:person": words("personas | persona", "pax | pers.", held="asistentes"),
    "unit:night": words("noches | noche", "nts", held="pernoctación"),
    "unit:page": words("páginas | página", "págs.", held="hojas"),
    "unit:word": words("palabras | palabra", "pal.", held="plbs."),
    "unit:kg": words("kg", "Kg | KG", "kilo", held="kgs."),
    "unit:g": words("g", "gr", "gramos", held="grs."),
    "unit:t": words("t | Tn", "toneladas | tn", "TM", held="ton."),
    "unit:l": words("l | L", "litros | lt | litro", "lts", held="ltr."),
    "unit:m": words("m | ml", "metros | mts", "metro", held="mt."),
    "unit:m2": words("m² | m2", "M2", "metro cuadrado", held="mts2"),
    "unit:m3": words("m³ | m3", "M3", held="metro cúbico"),
    "unit:km": words("km", "Km | KM", "kilómetros", held="kms"),
    "unit:kwh": words("kWh", "KWh", held="kwh."),
    "unit:gb": words("GB", "Gb", held="gigas"),
}  # fmt: skip

WORDING: Wording = (
    TITLES
    | NUMBERS
    | PARTIES
    | REST
    | HEADINGS
    | STEPS
    | SENTENCES
    | UNITS
    | months(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago sep oct nov dic",
        "ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.",
    )
)
