using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class PartitionTests
{
    [Fact]
    public void PartsCoverTheWholeOnceAndStartAtMultiples()
    {
        for (int total = 0; total < 100; total += 3)
        {
            for (int parts = 1; parts < 9; parts++)
            {
                for (int multiple = 1; multiple < 20; multiple += 5)
                {
                    nint end = 0;
                    for (int part = 0; part < parts; part++)
                    {
                        Partition share = Partition.Of(total, part, parts, multiple);
                        Assert.Equal(end, share.Start);
                        Assert.True(share.Start % multiple == 0 || share.Start == total);
                        Assert.True(share.End - share.Start <= (total / multiple / parts + 1) * multiple);
                        end = share.End;
                    }

                    Assert.Equal(total, end);
                }
            }
        }
    }

    [Theory]
    [InlineData(-1, 0, 1, 1)]
    [InlineData(1, -1, 1, 1)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(1, 0, 0, 1)]
    [InlineData(1, 0, 1, 0)]
    public void ImpossibleDivisionsAreRefused(int total, int part, int parts, int multiple) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Partition.Of(total, part, parts, multiple));
}
