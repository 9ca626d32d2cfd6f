namespace Autoencoders.Arrow.Formats;

/// <summary>Goes through bytes of Thrift's compact protocol, and finds whether they end where they say.</summary>
internal sealed class ThriftWalk(byte[] bytes)
{
    private const int True = 1, False = 2, Int8 = 3, Int16 = 4, Int32 = 5, Int64 = 6, Double = 7, Binary = 8, List = 9, Set = 10, Map = 11, Structure = 12;
    private const int Deepest = 16;

    private int _at;

    /// <summary>True if the bytes begin with a whole structure whose fields have the types of the format.</summary>
    public bool IsWhole(string structure)
    {
        try
        {
            _at = 0;
            SkipStructure(structure, 0);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private void SkipStructure(string? structure, int depth)
    {
        Require(depth < Deepest);
        long field = 0;
        while (ReadByte() is var header and not 0)
        {
            int step = header >> 4, type = header & 15;
            field = step > 0 ? field + step : ReadSigned();
            Require(field is > 0 and <= short.MaxValue);
            SkipValue(type, structure is null ? null : ParquetFields.TypeOf(structure, (int)field), isElement: false, depth);
        }
    }

    private void SkipValue(int type, string? wanted, bool isElement, int depth)
    {
        Require(wanted is null || Fits(type, wanted));
        switch (type)
        {
            case True or False:
                Skip(isElement ? 1 : 0);
                break;
            case Int8:
                Skip(1);
                break;
            case Int16 or Int32 or Int64:
                ReadUnsigned();
                break;
            case Double:
                Skip(8);
                break;
            case Binary:
                Skip(ReadUnsigned());
                break;
            case List or Set:
                SkipList(wanted?.Trim('[', ']'), depth);
                break;
            case Map:
                SkipMap(depth);
                break;
            case Structure:
                SkipStructure(wanted, depth + 1);
                break;
            default:
                throw new InvalidDataException();
        }
    }

    private void SkipList(string? wanted, int depth)
    {
        Require(depth < Deepest);
        int header = ReadByte(), type = header & 15;
        ulong count = header >> 4 < 15 ? (ulong)(header >> 4) : ReadUnsigned();
        Require(count <= (ulong)(bytes.Length - _at));
        for (ulong i = 0; i < count; i++)
            SkipValue(type, wanted, isElement: true, depth + 1);
    }

    private void SkipMap(int depth)
    {
        ulong count = ReadUnsigned();
        int types = count > 0 ? ReadByte() : 0;
        Require(depth < Deepest && count <= (ulong)(bytes.Length - _at));
        for (ulong i = 0; i < count; i++)
        {
            SkipValue(types >> 4, null, isElement: true, depth + 1);
            SkipValue(types & 15, null, isElement: true, depth + 1);
        }
    }

    private static bool Fits(int type, string wanted) => wanted switch
    {
        "bool" => type is True or False,
        "i8" => type == Int8,
        "i16" => type == Int16,
        "i32" => type == Int32,
        "i64" => type == Int64,
        "double" => type == Double,
        "binary" => type == Binary,
        _ => type == (wanted[0] == '[' ? List : Structure),
    };

    private long ReadSigned()
    {
        ulong value = ReadUnsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    private ulong ReadUnsigned()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            int part = ReadByte();
            value |= (ulong)(part & 127) << shift;
            if (part < 128)
                return value;
        }
        throw new InvalidDataException();
    }

    private int ReadByte()
    {
        Require(_at < bytes.Length);
        return bytes[_at++];
    }

    private void Skip(ulong count)
    {
        Require(count <= (ulong)(bytes.Length - _at));
        _at += (int)count;
    }

    private void Skip(int count) => Skip((ulong)count);

    private static void Require(bool isTrue)
    {
        if (!isTrue)
            throw new InvalidDataException();
    }
}
