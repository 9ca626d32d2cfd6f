namespace Autoencoders.Tests.Native;

/// <summary>The numbers by which native callers hold objects.</summary>
[Trait("Registers", "Any")]
public sealed class NativeHandlesTests
{
    [Fact]
    public void AnObjectIsFoundByItsNumberUntilItIsFreed()
    {
        var target = new Version(1, 2);
        ulong handle = NativeHandles.Add(target);

        Assert.NotEqual(0UL, handle);
        Assert.Same(target, NativeHandles.Get<Version>(handle));
        NativeHandles.Free(handle);
        Assert.Throws<NativeHandleException>(() => NativeHandles.Get<Version>(handle));
        Assert.Throws<NativeHandleException>(() => NativeHandles.Free(handle));
    }

    [Fact]
    public void AnObjectThatHasTheFreedPlaceHasAnotherNumber()
    {
        ulong[] handles = [.. Enumerable.Range(0, 1000).Select(_ =>
        {
            ulong handle = NativeHandles.Add(new object());
            NativeHandles.Free(handle);
            return handle;
        })];

        Assert.Equal(handles.Length, handles.Distinct().Count());
        Assert.All(handles, handle => Assert.Throws<NativeHandleException>(() => NativeHandles.Get<object>(handle)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(ulong.MaxValue)]
    public void ANumberThatWasNeverGivenIsRefused(ulong handle)
    {
        Assert.Throws<NativeHandleException>(() => NativeHandles.Get<object>(handle));
        Assert.Throws<NativeHandleException>(() => NativeHandles.Free(handle));
    }

    [Fact]
    public void AnObjectOfAnotherTypeIsRefused()
    {
        ulong handle = NativeHandles.Add(new Version(1, 2));

        Assert.Throws<NativeHandleException>(() => NativeHandles.Get<string>(handle));
        NativeHandles.Free(handle);
    }

    [Fact]
    public void ThreadsThatAddAndFreeFindTheirOwnObjects() => Parallel.For(0, 8, thread =>
    {
        for (int round = 0; round < 200; round++)
        {
            Version[] targets = [.. Enumerable.Range(0, 20).Select(index => new Version(thread, index))];
            ulong[] handles = [.. targets.Select(NativeHandles.Add)];
            Assert.Equal(targets, handles.Select(NativeHandles.Get<Version>));
            Assert.All(handles, NativeHandles.Free);
        }
    });

    [Fact]
    public void FindingAnObjectAllocatesNothing()
    {
        ulong handle = NativeHandles.Add(new Version(1, 2));
        NativeHandles.Get<Version>(handle);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            NativeHandles.Get<Version>(handle);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        NativeHandles.Free(handle);
    }
}
