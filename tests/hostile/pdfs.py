"""PDFs that nobody means well with: endless, recursive, huge, lying, or with something to run."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Mapping, Sequence

HUGE = (b"4294967296", b"2147483648", b"-1", b"1000000000", b"99999999999999999999", b"0.0000001")


def pdf(objects: Sequence[bytes], trailer: bytes = b"", version: bytes = b"1.7") -> bytes:
    """A PDF of these objects, of which the first is the catalogue."""
    out = bytearray(b"%%PDF-%s\n" % version)
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        trailer,
        table,
    )
    return bytes(out)


def stream(content: bytes, extra: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), extra, content)


def packed(content: bytes, extra: bytes = b"") -> bytes:
    """A compressed stream object."""
    return stream(zlib.compress(content, 9), b"/Filter /FlateDecode " + extra)


def page(
    content: bytes,
    resources: bytes = b"",
    *more: bytes,
    box: bytes = b"0 0 595 842",
    of_page: bytes = b"",
    catalogue: bytes = b"",
) -> bytes:
    """A PDF with one page; objects from 6 on are `more`. 5 is Helvetica, called F."""
    return pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalogue,
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R /Resources "
            b"<< /Font << /F 5 0 R >> %s >> %s >>" % (box, resources, of_page),
            content if content.startswith(b"<<") else stream(content),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            *more,
        ]
    )


TEXT = b"BT /F 12 Tf 60 700 Td (Invoice AP-2041) Tj 0 -20 Td (Total GBP 1,250.00) Tj ET"


def page_tree(chance: random.Random) -> bytes:
    """Trees of pages that have no end, are too deep, or lie about their size."""
    kind = chance.randrange(7)
    catalogue = b"<< /Type /Catalog /Pages 2 0 R >>"
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>"
    count = chance.choice(HUGE)
    if kind == 0:
        return pdf([catalogue, b"<< /Type /Pages /Kids [2 0 R] /Count %s >>" % count])
    if kind == 1:
        kids = b"<< /Type /Pages /Kids [%d 0 R 4 0 R] /Count 2 /Parent %d 0 R >>"
        return pdf([catalogue, kids % (3, 3), kids % (2, 2), leaf])
    if kind == 2:
        deep = chance.choice((50, 1_000, 10_000))
        nodes = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (n + 3) for n in range(deep)]
        return pdf([catalogue, *nodes, leaf])
    if kind == 3:
        return pdf([catalogue, b"<< /Type /Pages /Kids [3 0 R] /Count %s >>" % count, leaf])
    if kind == 4:
        many = b"3 0 R " * chance.choice((100, 5_000, 60_000))
        return pdf([catalogue, b"<< /Type /Pages /Kids [%s] /Count 5 >>" % many, leaf])
    if kind == 5:
        wide = b"".join(b"%d 0 R " % n for n in range(3, 23))
        nodes = [b"<< /Type /Pages /Kids [%s] /Count %s >>" % (wide, count) for _ in range(21)]
        return pdf([catalogue, *nodes])
    return pdf([b"<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count %s >>" % count])


def recursive(chance: random.Random) -> bytes:
    """Forms, patterns, masks, glyphs and colours that are made of themselves or of very many."""
    kind = chance.randrange(8)
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << %s >> >>"
    if kind == 0:
        return page(b"/X Do", b"/XObject << /X 6 0 R >>", stream(b"/X Do", form % b"/X 6 0 R"))
    if kind == 1:
        mutual = (stream(b"/X Do", form % b"/X %d 0 R" % n) for n in (7, 8, 6))
        return page(b"/X Do", b"/XObject << /X 6 0 R >>", *mutual)
    if kind == 2:
        depth, times = chance.choice(((4, 8), (6, 10), (12, 2), (9, 12), (25, 4)))
        last = stream(TEXT, form % b"")
        steps = [stream(b"/X Do " * times, form % b"/X %d 0 R" % (n + 7)) for n in range(depth)]
        return page(b"/X Do", b"/XObject << /X 6 0 R >>", *steps, last)
    if kind == 3:
        tile = (
            b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep "
            b"%s /YStep 0.001 /Resources << /Pattern << /P 6 0 R >> >>" % chance.choice(HUGE)
        )
        fill = b"/Pattern cs /P scn 0 0 600 900 re f"
        return page(fill, b"/Pattern << /P 6 0 R >>", stream(fill, tile))
    if kind == 4:
        mask = b"<< /Type /ExtGState /SMask << /S /Luminosity /G 7 0 R >> >>"
        group = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency >> "
        inner = group + b"/Resources << /ExtGState << /G 6 0 R >> >>"
        return page(
            b"/G gs " + TEXT,
            b"/ExtGState << /G 6 0 R >>",
            mask,
            stream(b"/G gs 0 0 9 9 re f", inner),
        )
    if kind == 5:
        glyphs = (
            b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] "
            b"/CharProcs << /a 7 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 "
            b"/LastChar 97 /Widths [9] /Resources << /Font << /T 6 0 R >> >> >>"
        )
        inner = stream(b"9 0 d0 BT /T 1 Tf (aaaa) Tj ET")
        return page(b"BT /T 9 Tf 9 9 Td (aaaaaaaa) Tj ET", b"", glyphs, inner).replace(
            b"/F 5 0 R", b"/F 5 0 R /T 6 0 R"
        )
    if kind == 6:
        spaces = b"/ColorSpace << /C [/Indexed 6 0 R 255 (aaa)] >>"
        return page(b"/C cs 1 sc 0 0 99 99 re f " + TEXT, spaces, b"[/Indexed 6 0 R 255 (bbb)]")
    functions = b"<< /FunctionType 3 /Domain [0 1] /Functions [6 0 R 6 0 R] /Bounds [.5] /Encode [0 1 0 1] >>"
    shading = b"/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function 6 0 R >> >>"
    return page(b"/S sh " + TEXT, shading, functions)


def bomb(chance: random.Random) -> bytes:
    """Streams that grow when they are opened."""
    kind = chance.randrange(7)
    size = chance.choice((1, 4, 16, 64)) << 20
    if kind == 0:
        return page(packed(b" " * size))
    if kind == 1:
        return page(packed(chance.choice((b"q ", b"q Q ", b"0 0 m ", b"[")) * (size >> 5)))
    if kind == 2:
        content = zlib.compress(bytes(size), 9)
        for _ in range(chance.randrange(1, 9)):
            content = zlib.compress(content, 9)
        filters = b"/FlateDecode " * 9
        return page(stream(content, b"/Filter [%s]" % filters))
    if kind == 3:
        sides = chance.choice(
            (b"1000 /Height 1000", b"30000 /Height 30000", b"1000000000 /Height 1")
        )
        image = b"/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Width "
        return page(
            b"500 0 0 500 0 0 cm /X Do",
            b"/XObject << /X 6 0 R >>",
            packed(bytes(size), image + sides),
        )
    if kind == 4:
        filters = chance.choice((b"JBIG2Decode", b"JPXDecode", b"DCTDecode", b"CCITTFaxDecode"))
        image = (
            b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 1 /Width 9999"
            b"9 /Height 99999 /Filter /%s /DecodeParms << /K -1 /Columns %s /Rows %s >>"
            % (filters, chance.choice(HUGE), chance.choice(HUGE))
        )
        return page(
            b"500 0 0 500 0 0 cm /X Do " + TEXT,
            b"/XObject << /X 6 0 R >>",
            stream(chance.randbytes(chance.randrange(2_000)), image),
        )
    if kind == 5:
        predictor = b"/DecodeParms << /Predictor 15 /Columns %s /Colors %s /BitsPerComponent 16 >>"
        return page(packed(bytes(9_999), predictor % (chance.choice(HUGE), chance.choice(HUGE))))
    rows = chance.choice((10_000, 300_000))
    return page(
        packed(
            b"1 0 0 rg 0 0 1 1 re f " * rows if chance.random() < 0.5 else b"0 0 m 9 9 l S " * rows
        )
    )


def fonts(chance: random.Random) -> bytes:
    """Fonts that are huge, lie about their letters, or are no fonts."""
    kind = chance.randrange(6)
    if kind == 0:
        size = chance.choice(HUGE)
        return page(b"BT /F %s Tf %s Ts 60 700 Td (Invoice 17) Tj ET" % (size, size))
    if kind == 1:
        widths = b"9 " * chance.choice((256, 70_000, 500_000))
        font = b"<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 0 /LastChar %s /Widths [%s] >>"
        return _with_font(font % (chance.choice(HUGE), widths))
    if kind == 2:
        ranges = b"<00> <ff> <0041>\n" * chance.choice((1, 100, 20_000))
        maps = (
            b"begincmap 1 begincodespacerange <00> <ffffffff> endcodespacerange 1 beginbfrange %s"
        )
        font = b"<< /Type /Font /Subtype /Type1 /BaseFont /A /ToUnicode 7 0 R >>"
        end = b"<00000000> <ffffffff> <0000> endbfrange endcmap"
        return _with_font(font, packed(maps % ranges + end))
    if kind == 3:
        file = chance.choice((b"\0\1\0\0", b"OTTO", b"ttcf", b"%!PS-AdobeFont-1.0", b"\1\0\4\1"))
        font = (
            b"<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor << /Type "
            b"/FontDescriptor /FontName /A /Flags 4 /%s 7 0 R >> >>"
            % chance.choice((b"FontFile", b"FontFile2", b"FontFile3"))
        )
        return _with_font(font, packed(file + chance.randbytes(chance.randrange(4_000))))
    if kind == 4:
        deep = (
            b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding %s /DescendantFonts [6 0 R] >>"
        )
        return _with_font(
            deep % chance.choice((b"/Identity-H", b"7 0 R", b"/UniJIS-UTF16-V")), b"6"
        )
    wide = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /W [0 %s 500] /DW %s /CIDToGIDMap 8 0 R >>"
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [7 0 R] >>"
    return _with_font(
        font, wide % (chance.choice(HUGE), chance.choice(HUGE)), packed(bytes(500_000))
    )


def _with_font(font: bytes, *more: bytes) -> bytes:
    content = b"BT /G 12 Tf 60 700 Td (Invoice 17) Tj <00410042ffff> Tj ET " + TEXT
    return page(content, b"", font, *more).replace(b"/F 5 0 R", b"/F 5 0 R /G 6 0 R")


def active(chance: random.Random) -> bytes:
    """Something to run, to send, to open or to hide: JavaScript, launches, files, forms."""
    script = b"app.alert(1); this.submitForm('http://127.0.0.1:9/'); while(true){}"
    actions = (
        b"/S /JavaScript /JS (%s)" % script,
        b"/S /Launch /F (/bin/sh) /Win << /F (cmd.exe) /P (/c calc) >>",
        b"/S /URI /URI (file:///etc/passwd)",
        b"/S /SubmitForm /F (http://127.0.0.1:9/) /Flags 4",
        b"/S /GoToR /F (\\\\\\\\127.0.0.1\\\\share\\\\a.pdf) /D [0 /Fit]",
        b"/S /ImportData /F (/etc/passwd)",
        b"/S /Rendition /OP 0 /JS (%s)" % script,
        b"/S /Named /N /Print /Next 6 0 R",
    )
    action = b"<< /Type /Action %s >>" % chance.choice(actions)
    kind = chance.randrange(5)
    if kind == 0:
        return page(TEXT, b"", action, catalogue=b"/OpenAction 6 0 R /AA << /WC 6 0 R /DS 6 0 R >>")
    if kind == 1:
        names = b"/Names << /JavaScript << /Names [(a) 6 0 R (b) 6 0 R] /Kids [1 0 R] >> >>"
        return page(TEXT, b"", action, catalogue=names, of_page=b"/AA << /O 6 0 R /C 6 0 R >>")
    if kind == 2:
        field = (
            b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (Total 99,999.00) /Rect [50 50 300 90] "
            b"/DA (/F 12 Tf) /Parent 7 0 R /Kids [7 0 R] /A %s /AA << /K %s /C %s >> >>"
            % (action, action, action)
        )
        form = b"/AcroForm << /Fields [7 0 R] /NeedAppearances true /CO [7 0 R] /XFA 8 0 R >>"
        xfa = packed(b"<xdp:xdp xmlns:xdp='x'><script>%s</script></xdp:xdp>" % script)
        return page(TEXT, b"", action, field, xfa, catalogue=form, of_page=b"/Annots [7 0 R 7 0 R]")
    if kind == 3:
        content = chance.choice((b"MZ\x90" + bytes(2_000), page(TEXT), b"PK\3\4" + bytes(99)))
        return attached(chance.choice((b"../../evil.exe", b"a.pdf", b"/etc/cron.d/a")), content)
    count = chance.choice((10, 500, 5_000))
    kinds = chance.choice(
        (b"Link", b"Popup /Parent 6 0 R", b"RichMedia", b"FreeText /DA (/F 9 Tf)", b"Stamp")
    )
    note = b"<< /Type /Annot /Subtype /%s /Rect [0 0 99 99] /A %s /Contents (%s) >>"
    return page(
        TEXT, b"", note % (kinds, action, b"a" * 999), of_page=b"/Annots [%s]" % (b"6 0 R " * count)
    )


def attached(name: bytes, content: bytes) -> bytes:
    """A PDF that carries a file."""
    names = b"/Names << /EmbeddedFiles << /Names [(%s) 6 0 R] >> >> /AF [6 0 R]" % name
    spec = b"<< /Type /Filespec /F (%s) /UF (%s) /EF << /F 7 0 R >> >>" % (name, name)
    return page(TEXT, b"", spec, packed(content, b"/Type /EmbeddedFile"), catalogue=names)


def einvoice(chance: random.Random) -> bytes:
    """E-invoices that are bombs, name other files, or nest without end."""
    root = "rsm:CrossIndustryInvoice xmlns:rsm='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'"
    close = root.split(maxsplit=1)[0]
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol" * 99}">' for n in range(9))
    attributes = " ".join(f"a{n}='x'" for n in range(20_000))
    xml = (
        f"<!DOCTYPE a [{lol}]><{root}><ID>&l8;</ID></{close}>",
        f"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><{root}><ID>&x;</ID></{close}>",
        f"<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><{root}><ID>1</ID></{close}>",
        f"<{root}>" + "<a>" * 50_000 + f"</{close}>",
        f"<{root}>" + "<a/>" * 600_000 + f"</{close}>",
        f"<{root}><ID>{'9' * 3_000_000}</ID></{close}>",
        f"<{root}><ExchangedDocument><ID>=1+1</ID></ExchangedDocument></{close}>",
        f"<{root} {attributes}/>",
        "<?xml version='1.0' encoding='utf-7'?><a>+ADw-b+AD4-</a>",
    )
    content = chance.choice(xml).encode(chance.choice(("utf-8", "utf-8", "utf-16")))
    return attached(b"factur-x.xml", content)


def structure(chance: random.Random) -> bytes:
    """Tables of offsets, trailers, encryption and boxes that lie."""
    kind = chance.randrange(9)
    huge = chance.choice(HUGE)
    plain = page(TEXT)
    if kind == 0:
        return plain.replace(b"/Size 6", b"/Size %s /Prev %d" % (huge, plain.rindex(b"xref\n0")))
    if kind == 1:
        return plain.replace(b"xref\n0 6", b"xref\n%s %s" % (huge, chance.choice(HUGE)), 1)
    if kind == 2:
        boxes = (b"0 0 0 0", b"0 0 -5 -5", b"0 0 %s %s" % (huge, huge), b"a b c d", b"9 9 1 1", b"")
        more = b"/Rotate %s /UserUnit %s /CropBox [0 0 %s 1]" % (huge, huge, huge)
        return page(TEXT, box=chance.choice(boxes), of_page=chance.choice((b"", more)))
    if kind == 3:
        crypt = b"/Encrypt << /Filter /Standard /V %d /R %d /Length %s /P -1 /O (%s) /U (%s) >>"
        garbage = crypt % (chance.randrange(7), chance.randrange(8), huge, b"o" * 32, b"u" * 48)
        return plain.replace(b"/Root 1 0 R", b"/Root 1 0 R /ID [(a) (a)] " + garbage)
    if kind == 4:
        again = (
            b"\n3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\ntrailer << /Root 1 0 R /Prev 9 >>"
        )
        return plain + again * chance.choice((1, 100, 3_000)) + b"\nstartxref\n0\n%%EOF"
    if kind == 5:
        objects = b"".join(b"%d %d " % (n + 10, n * 3) for n in range(99))
        of = b"/Type /ObjStm /N %s /First %s /Extends 6 0 R" % (huge, chance.choice(HUGE))
        return page(TEXT, b"", packed(objects + b"6 " * 99, of))
    if kind == 6:
        deep = chance.choice((100, 10_000, 200_000))
        opening, closing = chance.choice(((b"[", b"]"), (b"<< /A ", b" >>")))
        return page(TEXT, of_page=b"/B " + opening * deep + closing * deep)
    if kind == 7:
        length = b"<< /Length 4 0 R >>\nstream\n%s\nendstream" % TEXT
        return page(chance.choice((length, b"<< /Length %s >>\nstream\nq" % huge)))
    return page(TEXT, b"", *(b"<< /A %d >>" % n for n in range(chance.choice((100, 30_000)))))


def operators(chance: random.Random) -> bytes:
    """Pages that are drawn by senseless orders."""
    words = (
        b"q Q cm re f S n W m l c h BT ET Tf Td Tj TJ Tm Tr gs Do sh cs scn BI ID EI d0 d1 BX EX "
        b"BMC EMC BDC /F /X /G (a) [ ] << >> 1 0 -1 1e38 0.5 4294967296 <41> true null W* f*"
    ).split()
    count = chance.choice((50, 500, 20_000))
    drawn = b" ".join(chance.choices(words, k=count))
    return page(TEXT + b" " + drawn + b" " + TEXT)


CRAFTED: Mapping[Callable[[random.Random], bytes], int] = {  # and how often each comes
    page_tree: 6,
    recursive: 3,
    bomb: 3,
    fonts: 7,
    active: 8,
    einvoice: 4,
    structure: 10,
    operators: 6,
}
