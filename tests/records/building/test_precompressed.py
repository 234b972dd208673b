import gzip

from records.building.precompressed import gzipped


def test_compressed_bytes_name_neither_a_time_nor_a_version_of_python() -> None:
    data = b"vijf fietsen " * 100
    packed = gzipped(data, 9)
    assert gzip.decompress(packed) == data
    assert packed[:10] == bytes([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3])
