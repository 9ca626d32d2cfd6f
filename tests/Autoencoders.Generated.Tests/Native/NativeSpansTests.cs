using System.Runtime.InteropServices;
using System.Text;

namespace Autoencoders.Tests.Native;

/// <summary>The memory of native callers, and the statuses of failures.</summary>
[Trait("Registers", "Any")]
public sealed unsafe class NativeSpansTests
{
    [Fact]
    public void AnArrayIsReadAndWrittenInItsPlace()
    {
        float[] values = [1, 2, 3];
        fixed (float* pointer = values)
        {
            Assert.True(NativeSpans.Read<float>((nint)pointer, 3, "values").SequenceEqual([1, 2, 3]));
            NativeSpans.Write<float>((nint)pointer, 3, "values")[1] = 5;
            NativeSpans.Result<float>((nint)pointer, "values") = 4;
        }

        Assert.Equal([4, 5, 3], values);
    }

    [Fact]
    public void NullAndALengthThatNoArrayHasAreRefused()
    {
        int value = 0;
        nint pointer = (nint)(&value);

        Assert.Equal("x", Assert.Throws<ArgumentNullException>(() => NativeSpans.Read<int>(0, 1, "x").Length).ParamName);
        Assert.Throws<ArgumentNullException>(() => NativeSpans.Result<int>(0, "x"));
        Assert.Throws<ArgumentNullException>(() => NativeSpans.Text(0, "x"));
        Assert.Throws<ArgumentException>(() => NativeSpans.Write<int>(pointer, -1, "x").Length);
        Assert.Throws<ArgumentException>(() => NativeSpans.Write<int>(pointer, nint.MaxValue, "x").Length);
        Assert.True(NativeSpans.Read<int>(0, 0, "x").IsEmpty);
    }

    [Theory]
    [InlineData("größer", 20, "größer")]
    [InlineData("größer", 5, "grö")]
    [InlineData("größer", 4, "gr")]
    [InlineData("größer", 1, "")]
    public void ATextIsCutBetweenCharacters(string text, int length, string expected)
    {
        byte[] place = [.. Enumerable.Repeat((byte)'?', 24)];
        fixed (byte* pointer = place)
        {
            NativeSpans.CopyText(text, (nint)pointer, length);
            Assert.Equal(expected, NativeSpans.Text((nint)pointer, "text"));
        }

        Assert.All(place[length..], untouched => Assert.Equal((byte)'?', untouched));
    }

    [Fact]
    public void AFileIsCopiedWhereThereIsRoomForIt()
    {
        byte[] place = new byte[5];
        nint written = 0;
        Action<Stream> save = static file => file.Write([1, 2, 3]);
        NativeSpans.CopyFile(save, 0, 0, ref written);
        Assert.Equal(3, written);
        fixed (byte* pointer = place)
        {
            nint start = (nint)pointer;
            Assert.Throws<ArgumentException>(() =>
            {
                nint length = 0;
                NativeSpans.CopyFile(save, start, 2, ref length);
            });
            NativeSpans.CopyFile(save, start, 4, ref written);
        }

        Assert.Equal([1, 2, 3, 0, 0], place);
    }

    public static TheoryData<Exception, int> Failures => new()
    {
        { new ArgumentNullException("input"), 1 },
        { new ArgumentOutOfRangeException("input"), 2 },
        { new NativeHandleException(7), 3 },
        { new FileNotFoundException("gone"), 4 },
        { new UnauthorizedAccessException("locked"), 4 },
        { new WeightsFileException("net", null, "more", "less"), 5 },
        { new InvalidOperationException("busy"), 7 },
        { new OutOfMemoryException("full"), 8 },
        { new NotSupportedException("größer"), 10 },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void AFailureHasItsStatusAndItsMessage(Exception failure, int status)
    {
        Assert.Equal(status, NativeFailure.Report(failure));
        byte[] place = new byte[200];
        fixed (byte* pointer = place)
            NativeFailure.CopyMessage((nint)pointer, place.Length);
        Assert.Equal(failure.Message, Encoding.UTF8.GetString(place, 0, Array.IndexOf(place, (byte)0)));
    }

    [Fact]
    public void AMessageStaysInItsThread()
    {
        NativeFailure.Report(new NotSupportedException("here"));
        byte[] place = [1, 1];
        var other = new Thread(() =>
        {
            fixed (byte* pointer = place)
                NativeFailure.CopyMessage((nint)pointer, place.Length);
        });
        other.Start();
        other.Join();

        Assert.Equal([0, 1], place);
    }
}
